// a row of buttons for headings, lists and emphasis; what is typed stays Markdown
(() => {
	"use strict";
	const bar = document.querySelector("[role=toolbar]");
	const text = bar && document.getElementById(bar.getAttribute("aria-controls"));
	if (!text) return;
	const buttons = [...bar.querySelectorAll("button")];
	// typed for her, so that her browser can undo it
	const put = (from, to, words, start, end) => {
		text.focus();
		text.setSelectionRange(from, to);
		if (!document.execCommand("insertText", false, words)) {
			text.setRangeText(words, from, to);
			text.dispatchEvent(new Event("input", { bubbles: true }));
		}
		text.setSelectionRange(start, end);
	};
	const around = (sign) => {
		const { selectionStart: from, selectionEnd: to, value } = text, n = sign.length;
		const inside = value.slice(from, to);
		const twice = (c) => c === sign[0] && n === 1;
		const has = value.slice(from - n, from) === sign && value.slice(to, to + n) === sign && !twice(value[from - n - 1]);
		if (has) put(from - n, to + n, inside, from - n, to - n);
		else put(from, to, sign + inside + sign, from + n, to + n);
	};
	const lines = (mark) => {
		const { selectionStart, selectionEnd, value } = text;
		const from = value.lastIndexOf("\n", selectionStart - 1) + 1;
		const end = value.indexOf("\n", Math.max(selectionEnd - (selectionEnd > selectionStart), from));
		const to = end < 0 ? value.length : end;
		const known = /^(#{1,6} |[-*] |\d+[.)] |> )/;
		const rows = value.slice(from, to).split("\n");
		const numbered = mark === "1. ";
		const is = (row) => (numbered ? /^\d+\. /.test(row) : row.startsWith(mark));
		const said = rows.filter((row) => row.trim());
		const off = said.length > 0 && said.every(is);
		let at = 0;
		const one = (row) => (off ? row.replace(known, "") : row.trim() || rows.length === 1 ? (numbered ? `${++at}. ` : mark) + row.replace(known, "") : row);
		const words = rows.map(one).join("\n");
		const grown = words.length - (to - from);
		put(from, to, words, selectionStart === selectionEnd ? Math.max(from, selectionEnd + grown) : from, selectionEnd === selectionStart ? Math.max(from, selectionEnd + grown) : from + words.length);
	};
	const table = (words) => {
		const at = text.selectionEnd, before = text.value.slice(0, at);
		const gap = !before || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
		const head = before.length + gap.length + 2;
		put(at, at, `${gap}| ${words} | ${words} |\n| --- | --- |\n|  |  |\n`, head, head + words.length);
	};
	const press = ({ dataset }) => (dataset.around ? around(dataset.around) : dataset.lines ? lines(dataset.lines) : table(dataset.table));
	// one stop for the Tab key; arrows go from button to button
	const stop = (button) => buttons.forEach((one) => (one.tabIndex = one === button ? 0 : -1));
	stop(buttons[0]);
	bar.addEventListener("click", ({ target }) => {
		const button = target.closest("button");
		if (button) stop(button), press(button);
	});
	bar.addEventListener("keydown", (event) => {
		const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key], at = buttons.indexOf(document.activeElement);
		const to = event.key === "Home" ? 0 : event.key === "End" ? buttons.length - 1 : step && (at + step + buttons.length) % buttons.length;
		if (at < 0 || to === undefined) return;
		event.preventDefault();
		stop(buttons[to]);
		buttons[to].focus();
	});
	text.addEventListener("keydown", (event) => {
		const sign = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && { b: "**", i: "*" }[event.key.toLowerCase()];
		if (sign) event.preventDefault(), around(sign);
	});
})();
