// saves drafts, ticks the clock and counts tokens; pages work without it
(() => {
	"use strict";
	const all = (what, within = document) => [...within.querySelectorAll(what)];

	// a form that saves itself
	const autosave = (form) => {
		const line = form.querySelector("[data-saved]");
		const changed = new Set();
		let timer, wait = 10, busy = null, leaving = false;
		const say = (text, problem) => {
			line.textContent = text;
			line.classList.toggle("problem", !!problem);
		};
		const later = (seconds) => {
			clearTimeout(timer);
			timer = setTimeout(save, seconds * 1000);
		};
		// only what changed, with its version: what another person writes elsewhere is left alone
		const parcel = (names) => {
			const out = new URLSearchParams();
			for (const [name, value] of new FormData(form)) {
				const inner = /^v\[(.*)\]$/.exec(name);
				const fixed = !inner && form.elements[name].type === "hidden";
				if (typeof value === "string" && (form.dataset.autosave || fixed || names.has(inner ? inner[1] : name))) out.append(name, value);
			}
			names.forEach((name) => out.append("changed", name));
			return out;
		};
		const receive = async (answer, names) => {
			if (!(answer.headers.get("content-type") || "").includes("json")) throw answer;
			const told = await answer.json();
			for (const [name, version] of Object.entries(told.versions || {})) {
				const input = form.elements[`v[${name}]`];
				if (input) input.value = version;
			}
			if (!answer.ok) names.forEach((name) => changed.add(name));
			say(told.text || "", !answer.ok);
		};
		const send = async () => {
			const names = new Set(changed);
			changed.clear();
			say(form.dataset.saving);
			try {
				const body = parcel(names);
				const answer = await fetch(form.getAttribute("action"), {
					method: "POST",
					body,
					headers: { "X-Autosave": "1", Accept: "application/json" },
					keepalive: body.toString().length < 60000,
				});
				await receive(answer, names);
				wait = 10;
				if (answer.ok && changed.size) later(1.5);
			} catch (trouble) {
				names.forEach((name) => changed.add(name));
				const answered = trouble instanceof Response;
				say(answered ? form.dataset.failed : form.dataset.offline, true);
				if (!answered || trouble.status >= 500) later(wait);
				wait = Math.min(wait * 2, 60);
			}
		};
		const save = () => {
			clearTimeout(timer);
			if (!busy && changed.size) busy = send().finally(() => (busy = null));
		};
		form.addEventListener("input", (event) => {
			const { name, type } = event.target;
			if (!name || type === "file") return;
			changed.add(name);
			say(form.dataset.unsaved);
			later(1.5);
		});
		form.addEventListener("submit", (event) => {
			clearTimeout(timer);
			leaving = !busy;
			// a save under way is let through first, so that its versions are known
			if (busy) {
				event.preventDefault();
				const by = event.submitter;
				busy.then(() => form.requestSubmit(by));
			}
		});
		addEventListener("visibilitychange", () => document.hidden && !leaving && save());
		addEventListener("online", save);
		addEventListener("pageshow", () => (leaving = false));
		addEventListener("beforeunload", (event) => {
			if (!leaving && (changed.size || busy)) event.preventDefault();
		});
	};

	// time left, counted on the server's clock
	const started = Date.now();
	const given = Date.parse(document.body.dataset.clock);
	const now = () => Date.now() + (isNaN(given) ? 0 : given - started);
	const left = (el) => {
		const { countdown, over, before, hours, minutes, left: word } = el.dataset;
		const whole = Math.ceil((Date.parse(countdown) - now()) / 60000);
		const h = Math.floor(whole / 60), m = whole % 60;
		return whole <= 0 ? over : `${before}${h ? `${h} ${hours} ` : ""}${m} ${minutes} ${word}`;
	};
	const put = (el, text) => el.textContent === text || (el.textContent = text);
	const tick = () => {
		const clock = { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Oslo" };
		all("[data-now]").forEach((el) => put(el, new Date(now()).toLocaleTimeString("nb", clock)));
		all("[data-countdown]").forEach((el) => put(el, left(el)));
		all("[data-from][data-to]").forEach((el) => {
			const running = Date.parse(el.dataset.from) <= now() && now() < Date.parse(el.dataset.to);
			if (running) el.setAttribute("aria-current", "time");
			else el.removeAttribute("aria-current");
		});
	};
	if (document.querySelector("[data-now], [data-countdown], [data-from]")) {
		tick();
		setInterval(tick, 15000);
		addEventListener("visibilitychange", () => document.hidden || tick());
	}

	// the token bag: nothing is stored or sent
	const bag = (root) => {
		const each = Number(root.dataset.peas);
		const status = root.querySelector("[role=status]");
		const draw = (row, tokens, aloud) => {
			const words = `${tokens} ${root.dataset.left}`;
			row.dataset.tokens = tokens;
			all(".pea", row).forEach((pea, n) => pea.classList.toggle("taken", n >= tokens));
			put(row.querySelector(".left"), words);
			row.querySelector("[data-take]").setAttribute("aria-disabled", tokens === 0);
			row.querySelector("[data-back]").disabled = tokens === each;
			if (aloud) status.textContent = `${row.dataset.person}: ${words}`;
		};
		all("[data-person]", root).forEach((row) => {
			const by = (step) => () => {
				draw(row, Math.min(each, Math.max(0, Number(row.dataset.tokens) + step)), true);
				// a button that went out must not take the focus with it
				if (step > 0 && row.querySelector("[data-back]").disabled) row.querySelector("[data-take]").focus();
			};
			row.querySelector("[data-take]").addEventListener("click", by(-1));
			row.querySelector("[data-back]").addEventListener("click", by(1));
			draw(row, each);
		});
		root.querySelector("[data-reset]").addEventListener("click", () => {
			all("[data-person]", root).forEach((row) => draw(row, each));
			status.textContent = `${each} ${root.dataset.left}`;
		});
	};

	all("[data-needs-script]").forEach((el) => (el.hidden = false));
	all("form[data-autosave]").forEach(autosave);
	all("[data-peas]").forEach(bag);
	const summary = document.querySelector(".error-summary");
	if (summary) summary.focus();
})();
