// the shell alone: a page without content, and the files it is drawn with
const NAME = "kvip-%VERSION%";
const FILES = %FILES%;
const SHELL = "/offline";
const NOTES = /^\/visits\/[^/]+\/sessions\/[^/]+\/notes$/;

addEventListener("install", (event) =>
	event.waitUntil(caches.open(NAME).then((cache) => cache.addAll([SHELL, ...FILES])).then(() => skipWaiting())));

addEventListener("activate", (event) => {
	const old = async () => {
		const names = (await caches.keys()).filter((name) => name.startsWith("kvip-") && name !== NAME);
		await Promise.all(names.map((name) => caches.delete(name)));
		await clients.claim();
	};
	event.waitUntil(old());
});

// with one bar of signal a page may never come
const page = async (request, notes) => {
	const late = notes && new Promise((_, no) => setTimeout(no, 12000));
	try {
		return await Promise.race([fetch(request), late].filter(Boolean));
	} catch {
		return (await caches.match(SHELL)) || Response.error();
	}
};

addEventListener("fetch", (event) => {
	const { request } = event;
	const { pathname } = new URL(request.url);
	if (request.method !== "GET") return;
	if (request.mode === "navigate") event.respondWith(page(request, NOTES.test(pathname)));
	else if (FILES.includes(pathname)) event.respondWith(caches.match(pathname).then((kept) => kept || fetch(request)));
});
