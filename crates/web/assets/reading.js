// words marked in a section are quoted in the comment that is opened beside it
(() => {
	"use strict";
	const words = () => getSelection().toString().trim();
	let chosen, left = 0;
	document.querySelectorAll("[data-quotes]").forEach((hint) => (hint.hidden = false));
	document.addEventListener("selectionchange", () => {
		const { anchorNode, focusNode } = getSelection();
		if (!words()) return void (left = performance.now());
		const part = anchorNode?.parentElement?.closest("section.columns > :first-child")?.parentElement;
		chosen = part && part.firstElementChild.contains(focusNode) && { part, said: words() };
	});
	document.addEventListener("toggle", ({ target }) => {
		const field = target.open && target.querySelector("textarea[name=comment]");
		// pressing the button lets go of what was marked; what was marked long before is not meant
		const meant = words() || performance.now() - left < 1000;
		if (!field || field.value || !meant || !chosen?.part.contains(field)) return;
		const lines = chosen.said.slice(0, 600).split(/\s*\n\s*/);
		field.value = `${lines.map((line) => `> ${line}`).join("\n")}\n\n`;
		chosen = undefined;
		field.focus();
		field.setSelectionRange(field.value.length, field.value.length);
	}, true);
})();
