// asks for a passkey and sends its output; pages work without it
(() => {
	const all = (what, act) => document.querySelectorAll(what).forEach(act);
	// only a host with a name has passkeys
	const can = !!window.PublicKeyCredential && !/^[\d.]+$|:/.test(location.hostname);
	const type = "public-key", userVerification = "required";
	const code = (words) => new TextEncoder().encode(words);
	// no signature is checked (vault/src/passkey.rs)
	const ask = (how, more) => navigator.credentials[how]({ publicKey: {
		challenge: new Uint8Array(16),
		extensions: { prf: { eval: { first: code("kvip/passkey/v1") } } },
		...more,
	} });
	const get = (allowCredentials) => ask("get", { userVerification, allowCredentials });
	const prf = (key) => key.getClientExtensionResults().prf || {};
	const make = async ({ user, name, known }) => {
		const key = await ask("create", {
			rp: { name: "KvIP" },
			user: { id: code(user), name, displayName: name },
			pubKeyCredParams: [-7, -257].map((alg) => ({ type, alg })),
			authenticatorSelection: { residentKey: "required", userVerification },
			excludeCredentials: JSON.parse(known).map((id) => ({ type, id: Uint8Array.from(atob(id), (c) => c.charCodeAt()) })),
		});
		// some give it only when asked again
		return prf(key).results || !prf(key).enabled ? key : get([{ type, id: key.rawId }]);
	};
	const run = async (form) => {
		const { dataset } = form;
		let say = "without";
		try {
			const key = await (dataset.user ? make(dataset) : get([]));
			const out = prf(key).results?.first;
			// into the request, never into the page
			form.onformdata = ({ formData }) => {
				formData.set("credential", key.id);
				formData.set("output", btoa(String.fromCharCode(...new Uint8Array(out))));
			};
			if (out) return form.submit();
		} catch {
			say = "failed";
		}
		form.querySelector("[role=status]").textContent = dataset[say];
	};
	all("[data-no-passkey]", (el) => (el.hidden = can));
	all("[data-passkey]", (form) => {
		form.hidden = !can;
		form.onsubmit = () => !run(form);
	});
})();
