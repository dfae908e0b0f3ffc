// the bench by hand and by key; it works without
(() => {
	const finds = document.querySelector("form.finds"), text = document.querySelector(".marked");
	if (!finds || !text) return;
	// what is picked out in the text is what was missed
	document.addEventListener("selectionchange", () => {
		const picked = getSelection();
		const words = picked.toString().trim();
		const missed = finds.elements.missed;
		if (words && !words.includes("\n") && text.contains(picked.anchorNode) && document.activeElement !== missed) missed.value = words;
	});
	// writing other words is choosing them
	finds.addEventListener("input", ({ target }) => {
		const how = { w: "replace", k: "keep" }[target.name && target.name[0]];
		const radio = how && target.name[1] === "-" && document.getElementById(`d-${target.name.slice(2)}-${how}`);
		if (radio) radio.checked = true;
	});
	// a place in the text leads to its question, ready to be answered
	text.addEventListener("click", (event) => {
		const link = event.target.closest("a.find");
		const box = link && document.querySelector(CSS.escape ? `#${CSS.escape(link.hash.slice(1))}` : link.hash);
		const chosen = box && (box.querySelector(":checked") || box.querySelector("input"));
		if (!chosen) return;
		event.preventDefault();
		box.scrollIntoView({ block: "center" });
		chosen.focus({ preventScroll: true });
	});
})();
