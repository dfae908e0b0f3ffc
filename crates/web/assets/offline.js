// keeps notes on this device, encrypted for one account, until the network is there; pages work without it
(() => {
	"use strict";
	const $ = (what, within = document) => within.querySelector(what);
	const code = (words) => new TextEncoder().encode(words);
	const random = (bytes) => crypto.getRandomValues(new Uint8Array(bytes));
	const days = (n) => n * 86400000;
	const out = $("form[data-account]"), shell = $("[data-shell]"), door = $("div[data-door], div[data-nobody]");
	if (!window.indexedDB || !window.crypto?.subtle || !(out || shell || door)) return;

	// an id as the server makes them: the time, then chance
	const fresh = () => {
		const id = random(16);
		let now = Date.now();
		for (let at = 5; at >= 0; at--, now = Math.floor(now / 256)) id[at] = now % 256;
		id[6] = (id[6] & 15) | 112;
		id[8] = (id[8] & 63) | 128;
		return [...id].map((byte) => byte.toString(16).padStart(2, "0")).join("").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
	};

	// what is on the device: `keys` by account, `kept` by id
	let opened;
	const db = () => (opened ??= new Promise((yes, no) => {
		const ask = indexedDB.open("kvip", 1);
		ask.onupgradeneeded = () => {
			ask.result.createObjectStore("keys", { keyPath: "account" });
			ask.result.createObjectStore("kept", { keyPath: "id" });
		};
		ask.onsuccess = () => yes(ask.result);
		ask.onerror = () => no(ask.error);
	}));
	const within = async (name, how, act) => {
		const tx = (await db()).transaction(name, how, { durability: "strict" });
		const asked = act(tx.objectStore(name));
		return new Promise((yes, no) => {
			tx.oncomplete = () => yes(asked?.result);
			tx.onerror = tx.onabort = () => no(tx.error);
		});
	};
	const all = (name) => within(name, "readonly", (store) => store.getAll());
	const put = (name, row) => within(name, "readwrite", (store) => store.put(row));
	const drop = (name, id) => within(name, "readwrite", (store) => store.delete(id));

	let account, key;
	const mine = async (what) => (await all("kept")).filter((row) => row.account === account && row.what === what);
	const bound = (row, iv) => ({ name: "AES-GCM", iv, additionalData: code([row.account, row.what, row.path, row.id].join(" ")) });
	const keep = async (row, words) => {
		const iv = random(12);
		const sealed = await crypto.subtle.encrypt(bound(row, iv), key, code(JSON.stringify(words)));
		await put("kept", { at: Date.now(), ...row, account, iv, sealed });
	};
	const read = async (row) => {
		const words = await crypto.subtle.decrypt(bound(row, row.iv), key, row.sealed);
		return JSON.parse(new TextDecoder().decode(words));
	};

	// the key: one half lies here, the other comes from the server to whoever is signed in; it cannot be exported
	const openKey = async ({ half, hours }) => {
		const salt = random(32);
		await within("keys", "readwrite", (store) => {
			store.get(account).onsuccess = ({ target }) => target.result || store.put({ account, salt });
		});
		const row = (await all("keys")).find((one) => one.account === account);
		const bytes = Uint8Array.from(half.match(/../g), (pair) => parseInt(pair, 16));
		const base = await crypto.subtle.importKey("raw", bytes, "HKDF", false, ["deriveKey"]);
		const how = { name: "HKDF", hash: "SHA-256", salt: row.salt, info: code("kvip/device/v1") };
		key = await crypto.subtle.deriveKey(how, base, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
		await put("keys", { account, salt: row.salt, key, until: Date.now() + hours * 3600000 });
	};
	const lock = async (which, more = {}) => {
		for (const { account, salt, key } of await all("keys")) if (key && which(account)) await put("keys", { account, salt, ...more });
	};
	const wipe = async (who) => {
		for (const row of await all("kept")) if (row.account === who) await drop("kept", row.id);
		await drop("keys", who);
	};
	const tooOld = async () => {
		for (const row of await all("kept")) if (row.at < Date.now() - days(30)) await drop("kept", row.id);
	};

	// sending: what the server has said it has is wiped here, nothing else
	let state = "", sending;
	const post = async (row) => {
		const body = new URLSearchParams([...(await read(row)), ["note", row.id]]);
		const headers = { "X-Autosave": "1", "X-Outbox": account, Accept: "application/json" };
		const answer = await fetch(row.path, { method: "POST", body, headers, signal: AbortSignal.timeout(20000) });
		const json = (answer.headers.get("content-type") || "").includes("json");
		if (!json || answer.status === 401) return (state = "door");
		if (answer.status >= 500) return (state = "failed");
		const told = await answer.json();
		if (answer.ok && told.received === row.id) await drop("kept", row.id);
		else await put("kept", { ...row, refused: told.text || "" });
		return (state = "");
	};
	const send = async () => {
		for (const row of await mine("note")) {
			try {
				if (await post(row)) break;
			} catch (trouble) {
				// damaged, or the server has lost its half
				state = trouble.name === "OperationError" ? "" : "offline";
				if (state) break;
			}
		}
		await draw();
	};
	const flush = () => (sending ??= send().finally(() => (sending = null)));

	// the list of what is not sent; on other pages one line that leads there
	const draw = async () => {
		const rows = await mine("note"), list = $("[data-unsent]");
		if (!list) return line(rows);
		list.hidden = !rows.length;
		$("h2", list).textContent = list.dataset.count.replace("%", rows.length);
		$("[role=status]", list).textContent = list.dataset[state || "waits"];
		$("[data-door-link]", list).hidden = state !== "door";
		const items = await Promise.all(rows.map((row) => item(row, list)));
		$("ul", list).replaceChildren(...items);
	};
	const item = async (row, list) => {
		const words = new Map(await read(row).catch(() => [["text", list.dataset.broken]]));
		const li = document.createElement("li"), text = document.createElement("p"), foot = document.createElement("p");
		const time = new Date(row.at).toLocaleTimeString("nb", { hour: "2-digit", minute: "2-digit" });
		text.className = "typed";
		text.textContent = (words.get("text") || "").slice(0, 400);
		foot.className = row.refused ? "problem" : "quiet";
		foot.textContent = `${list.dataset.written.replace("%", time)} ${row.refused || ""} `;
		if ($("#write")) foot.append(button(list.dataset.back, () => takeBack(row, words)), " ");
		foot.append(button(list.dataset.drop, () => confirm(list.dataset.sure) && drop("kept", row.id).then(draw)));
		li.append(text, foot);
		return li;
	};
	const button = (label, act) => {
		const made = document.createElement("button");
		Object.assign(made, { type: "button", className: "plain", textContent: label, onclick: act });
		return made;
	};
	const line = (rows) => {
		if (!rows.length || !out) return $("[data-line]")?.remove();
		const told = $("[data-line]") || document.createElement("p"), link = document.createElement("a");
		told.className = "flash";
		told.dataset.line = "";
		link.href = rows[0].path;
		link.textContent = out.dataset.waiting.replace("%", rows.length);
		told.replaceChildren(link);
		$("main").prepend(told);
	};
	const takeBack = async (row, words) => {
		const form = $("#write");
		if (form.text.value.trim()) return form.text.focus();
		await drop("kept", row.id);
		fill(form, [...words]);
		form.note.value = fresh();
		form.text.focus();
		form.text.dispatchEvent(new Event("input", { bubbles: true }));
		await draw();
	};
	const fill = (form, words) => words.forEach(([name, value]) => {
		const field = form.elements[name], boxes = field instanceof RadioNodeList ? [...field] : [field];
		if (!field || name === "note") return;
		if (boxes[0].type !== "checkbox") field.value = value;
		else boxes.filter((box) => box.value === value).forEach((box) => (box.checked = true));
	});

	// the form: first onto the device, then away
	const path = location.pathname;
	const words = (form) => [...new FormData(form)].filter(([name, value]) => !["note", "nothing"].includes(name) && typeof value === "string");
	const keepDraft = async (form) => {
		const row = { id: `draft ${account} ${path}`, account, what: "draft", path };
		if (form.text.value.trim()) await keep(row, [...words(form), ["note", form.note.value]]);
		else await drop("kept", row.id);
	};
	const restore = async (form) => {
		const row = (await mine("draft")).find((one) => one.path === path);
		if (!row) return;
		const kept = await read(row).catch(() => []), text = new Map(kept).get("text") || "", id = new Map(kept).get("note");
		const there = form.text.value;
		if (!text || there.includes(text)) return;
		fill(form, kept);
		if (!there || id === form.note.value) form.note.value = id;
		else form.text.value = `${there}\n\n${text}`;
		form.text.dispatchEvent(new Event("input", { bubbles: true }));
	};
	const save = async (form) => {
		const id = form.note.value || fresh();
		await keep({ id, account, what: "note", path }, words(form));
		await drop("kept", `draft ${account} ${path}`);
		form.reset();
		form.text.value = "";
		form.note.value = fresh();
		await flush();
		const left = (await mine("note")).some((row) => row.id === id);
		if (left || shell) form.text.focus();
		else location.assign(path);
	};
	const use = async (form) => {
		let timer;
		await restore(form);
		form.addEventListener("input", () => {
			clearTimeout(timer);
			timer = setTimeout(() => keepDraft(form), 400);
		});
		form.addEventListener("submit", (event) => {
			if (event.defaultPrevented || event.submitter?.hasAttribute("formaction")) return;
			if (!form.text.value.trim() && !shell) return;
			event.preventDefault();
			clearTimeout(timer);
			if (!form.text.value.trim()) return form.text.focus();
			save(form).catch(() => form.submit());
		});
		// what the server has kept need not lie here
		const told = $("[data-saved]", form);
		if (told && !shell) new MutationObserver(() => {
			const { saving, unsaved } = form.dataset, text = told.textContent;
			if (!told.classList.contains("problem") && ![saving, unsaved].includes(text)) drop("kept", `draft ${account} ${path}`);
		}).observe(told, { childList: true, attributes: true });
		form.dataset.held = "";
	};

	const sessions = () => document.querySelectorAll('a[href*="/sessions/"][href$="/notes"]');

	// the page for a day without network: never a note
	const keepPage = async (from, at) => {
		const copy = $("[data-keep]", from)?.cloneNode(true), form = copy && $("#write", copy);
		const row = { id: `page ${account} ${at}`, account, what: "page", path: at };
		if (!form) return drop("kept", row.id);
		delete form.dataset.autosave;
		for (const field of form.elements) {
			if (field.name === "note") field.setAttribute("value", "");
			if (field.type === "text") field.setAttribute("value", "");
			if (field.localName === "textarea") field.textContent = "";
		}
		copy.querySelectorAll("[data-saved], [data-online], p:has(> a[href$=note-file]), [data-unsent] li, .field-error").forEach((one) => one.remove());
		await keep(row, { title: $("h1", from).textContent, html: copy.outerHTML });
	};
	const parsed = (text) => new DOMParser().parseFromString(text, "text/html");
	const fetchPages = async () => {
		const there = await mine("page");
		for (const { pathname } of sessions()) {
			if (there.some((row) => row.path === pathname && row.at > Date.now() - days(1 / 24))) continue;
			const answer = await fetch(pathname);
			if (answer.ok && !answer.redirected) await keepPage(parsed(await answer.text()), pathname);
		}
	};
	const signedIn = async () => {
		account = out.dataset.account;
		await tooOld();
		// nobody reads what another left
		await lock((other) => other !== account);
		const known = (await all("keys")).find((row) => row.account === account);
		if (known?.out) {
			await put("keys", { account, salt: known.salt });
			out.action = "/sign-out?keep=1";
			return out.submit();
		}
		await openKey(out.dataset);
		const here = $("[data-keep]");
		if (here || sessions().length) {
			await navigator.serviceWorker?.register("/worker.js", { updateViaCache: "none" }).catch(() => 0);
		}
		if (here) {
			await keepPage(document, path).catch(() => 0);
			if ($("#write")) await use($("#write"));
		} else if ($("#write")) {
			await restore($("#write"));
			await keepPage(document, path);
			await drop("kept", `draft ${account} ${path}`);
		}
		await flush();
		if (!here) await fetchPages().catch(() => 0);
	};
	const leave = async (event) => {
		event.preventDefault();
		try {
			account = out.dataset.account;
			if ((await mine("note")).length) await flush();
			const left = (await mine("note")).length;
			if (left && !confirm(out.dataset.leave.replace("%", left))) return;
			await wipe(account);
		} catch {
			// then the page after this one wipes
		}
		out.submit();
	};

	// without network
	const alone = async () => {
		await tooOld();
		const rows = (await all("keys")).filter((row) => row.key && row.until > Date.now());
		const open = rows.sort((a, b) => b.until - a.until)[0];
		if (!open) {
			await lock(() => true);
			$("[data-closed]", shell).hidden = !(await all("kept")).some((row) => row.what === "note");
			$("[data-none]", shell).hidden = false;
			return;
		}
		({ account, key } = open);
		const pages = await Promise.all((await mine("page")).map(async (row) => ({ path: row.path, ...(await read(row)) })));
		const page = pages.find((one) => one.path === path);
		if (page) {
			$("h1").textContent = document.title = page.title;
			$("[data-kept]", shell).replaceChildren(...parsed(page.html).body.childNodes);
			const form = $("#write");
			form.note.value = fresh();
			await use(form);
			await draw();
		}
		const others = pages.filter((one) => one !== page).map((one) => {
			const li = document.createElement("li"), link = document.createElement("a");
			link.href = one.path;
			link.textContent = one.title;
			li.append(link);
			return li;
		});
		$("[data-pages] ul", shell).replaceChildren(...others);
		$("[data-pages]", shell).hidden = !others.length;
		$("[data-none]", shell).hidden = !!pages.length;
		const quit = $("[data-quit]", shell);
		quit.hidden = false;
		quit.onclick = () => lock(() => true, { out: true }).then(() => location.reload());
		// there again: send, and offer the whole page
		const back = async () => {
			const there = await fetch("/healthz", { cache: "no-store" }).then((answer) => answer.ok, () => false);
			$("[data-back-again]", shell).hidden = !there;
			if (there) await flush();
		};
		addEventListener("online", back);
		setInterval(back, 15000);
		await back();
	};
	const atTheDoor = async () => {
		await tooOld();
		await lock(() => true);
		if (door.dataset.left) await wipe(door.dataset.left);
	};

	// a question of the guide: its standard is chosen, and one writes on
	document.addEventListener("click", (event) => {
		const asked = event.target.closest("[data-ask]"), form = $("#write");
		if (!asked || !form) return;
		event.preventDefault();
		form.standard.value = asked.dataset.ask;
		form.text.focus();
	});
	const nothing = () => 0;
	if (shell) alone().catch(nothing);
	else if (door) atTheDoor().catch(nothing);
	else {
		out.addEventListener("submit", leave);
		signedIn().catch(nothing);
		addEventListener("online", () => key && flush().catch(nothing));
		document.addEventListener("click", ({ target }) => {
			if (target.matches("[data-send]")) flush().catch(nothing);
		});
	}
})();
