// a code behind the # of the address goes into its field, and out of the address and its history
(() => {
	"use strict";
	const field = document.getElementById("code");
	const code = decodeURIComponent(location.hash.slice(1));
	if (!field || !/^[0-9A-Za-z-]{16,40}$/.test(code)) return;
	field.value = code;
	history.replaceState(null, "", location.pathname + location.search);
})();
