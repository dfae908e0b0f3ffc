// Someone who comes without a browser: requests as a browser would send them, and the cookies it was given.

/** What stands between two marks, as text. */
export function between(text, before, after) {
  const from = text.indexOf(before);
  if (from < 0) return undefined;
  const rest = text.slice(from + before.length);
  return rest.slice(0, rest.indexOf(after));
}

/** Her requests: each gives { status, to, text, headers }; `to` is where a redirect leads. */
export class Visitor {
  #cookies = new Map();

  constructor(url) {
    this.url = url;
  }

  async #ask(method, path, { body, headers = {} } = {}) {
    const said = { 'accept-language': 'nb', origin: this.url, ...headers };
    if (this.cookie) said.cookie = this.cookie;
    const answer = await fetch(this.url + path, { method, body, headers: said, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      const [name, value] = line.split(';', 1)[0].split('=');
      if (value) this.#cookies.set(name, value);
      else this.#cookies.delete(name);
    }
    const { status } = answer;
    return { status, to: answer.headers.get('location'), text: await answer.text(), headers: answer.headers };
  }

  /** Looks at a page. */
  get(path, headers) {
    return this.#ask('GET', path, { headers });
  }

  /** Sends a form: an object, or pairs when a field is sent more than once. */
  post(path, fields = {}, headers) {
    return this.#ask('POST', path, { body: new URLSearchParams(fields), headers });
  }

  /** Sends bytes as they are. */
  send(path, body, type) {
    return this.#ask('POST', path, { body, headers: { 'content-type': type } });
  }

  /** Sends a form with a file. */
  upload(path, field, name, bytes, fields = {}) {
    const form = new FormData();
    for (const [key, value] of Object.entries(fields)) form.append(key, value);
    form.append(field, new Blob([bytes]), name);
    return this.#ask('POST', path, { body: form });
  }

  /** Signs in; the answer leads to the desk. */
  signIn({ email, passphrase }) {
    return this.post('/sign-in', { email, passphrase });
  }

  /** The cookies, as a header. */
  get cookie() {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}
