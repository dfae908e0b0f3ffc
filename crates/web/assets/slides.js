// slides one at a time over the whole screen: arrows, space, Home and End turn them; a press on the left half goes back
(() => {
	"use strict";
	const deck = document.querySelector("[data-show]");
	if (!deck || !deck.requestFullscreen) return;
	const slides = [...deck.querySelectorAll(".slide")];
	let at = 0;
	const turn = (to) => {
		at = Math.min(Math.max(to, 0), slides.length - 1);
		slides.forEach((slide, number) => slide.classList.toggle("on", number === at));
		slides[at].focus();
	};
	const shown = () => document.fullscreenElement === deck;
	const begin = () => {
		const near = slides.findIndex((slide) => slide.getBoundingClientRect().bottom > 80);
		const top = slides[0].getBoundingClientRect().top;
		deck.requestFullscreen().then(() => turn(top > 0 ? 0 : near), () => {});
	};
	const ways = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, " ": 1, Enter: 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1, Backspace: -1 };
	document.addEventListener("keydown", (event) => {
		if (!shown() || event.ctrlKey || event.altKey || event.metaKey) return;
		if (event.key === "Home") turn(0);
		else if (event.key === "End") turn(slides.length - 1);
		else if (ways[event.key]) turn(at + ways[event.key]);
		else return;
		event.preventDefault();
	});
	deck.addEventListener("click", (event) => shown() && turn(at + (event.clientX < innerWidth / 2 ? -1 : 1)));
	document.addEventListener("fullscreenchange", () => {
		if (!shown()) slides[at].scrollIntoView({ block: "center" });
	});
	const button = document.createElement("button");
	button.type = "button";
	button.className = "button";
	button.textContent = deck.dataset.show;
	button.addEventListener("click", begin);
	document.querySelector("[data-ways]").prepend(button);
})();
