// a code behind the # of the address goes into its field, and out of the address and its history
(() => {
	"use strict";
	const field = document.getElementById("code");
	const code = decodeURIComponent(location.hash.slice(1));
	if (!field || !/^[0-9A-Za-z-]{16,40}$/.test(code)) return;
	field.value = code;
	history.replaceState(null, "", location.pathname + location.search);
})();

// the text read aloud by the device itself, where it can; nothing is sent anywhere
(() => {
	"use strict";
	const text = document.querySelector("[data-read]");
	const voice = window.speechSynthesis;
	if (!text || !voice) return;
	const button = document.createElement("button");
	button.type = "button";
	button.className = "button second";
	const stop = () => {
		voice.cancel();
		button.textContent = text.dataset.read;
	};
	const start = () => {
		voice.cancel();
		button.textContent = text.dataset.stop;
		const parts = [document.querySelector("h1"), ...text.querySelectorAll("p, li, h2, h3, legend, .choice label")];
		const said = parts.map((part) => {
			const words = new SpeechSynthesisUtterance(part.textContent);
			words.lang = document.documentElement.lang;
			return words;
		});
		said[said.length - 1].onend = stop;
		said.forEach((words) => voice.speak(words));
	};
	button.addEventListener("click", () => (voice.speaking ? stop() : start()));
	stop();
	const place = document.createElement("div");
	place.className = "actions";
	place.append(button);
	text.prepend(place);
	window.addEventListener("pagehide", stop);
})();

// while there is no contact nothing is sent: what was chosen stays, with a sentence
(() => {
	"use strict";
	for (const { form, dataset } of document.querySelectorAll("[data-cut]")) {
		let busy = false;
		form.addEventListener("submit", async (event) => {
			event.preventDefault();
			if (busy) return;
			busy = true;
			const signal = AbortSignal.timeout(5000);
			const there = await fetch("/healthz", { cache: "no-store", signal }).then(({ ok }) => ok, () => false);
			busy = false;
			if (there) return form.submit();
			form.querySelector("[role=alert]")?.remove();
			const told = document.createElement("p");
			told.className = "notice stop";
			told.setAttribute("role", "alert");
			told.textContent = dataset.cut;
			form.querySelector("button").before(told);
		});
	}
})();

// on a tablet the page closes by itself after two minutes, says so in time, and stays when it is told to
(() => {
	"use strict";
	const told = document.querySelector("[data-then]");
	if (!told) return;
	const { then, closing, stay } = told.dataset;
	const closes = told.textContent;
	const wait = () => {
		told.textContent = closes;
		setTimeout(warn, 100_000);
	};
	const warn = () => {
		const left = setTimeout(() => location.replace(then), 20_000);
		const button = document.createElement("button");
		button.type = "button";
		button.className = "button second";
		button.textContent = stay;
		button.addEventListener("click", () => {
			clearTimeout(left);
			wait();
		});
		told.replaceChildren(`${closing} `, button);
	};
	wait();
})();
