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
	text.prepend(button);
	window.addEventListener("pagehide", stop);
})();
