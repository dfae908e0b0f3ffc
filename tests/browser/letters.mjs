// A letter box: a real SMTP server that keeps what it is handed.

import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

/** A letter's text, out of the coding it travelled in. */
function decoded(head, body) {
  const how = /^content-transfer-encoding:\s*(\S+)/im.exec(head)?.[1].toLowerCase();
  if (how === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (how !== 'quoted-printable') return body;
  const bytes = body.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

function opened(raw) {
  const gap = raw.indexOf('\r\n\r\n');
  const head = raw.slice(0, gap);
  const to = /^to:\s*(.*)$/im.exec(head)?.[1].trim();
  return { head, to, text: decoded(head, raw.slice(gap + 4)), raw };
}

/** Opens the box: { url, letters, letterTo(address), close() }. */
export async function openLetterBox() {
  const letters = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, taken) {
      const parts = [];
      stream.on('data', (part) => parts.push(part));
      stream.on('end', () => {
        letters.push(opened(Buffer.concat(parts).toString('utf8')));
        taken();
      });
    },
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `smtp://127.0.0.1:${server.server.address().port}`;
  const letterTo = async (address, seconds = 15) => {
    for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(100)) {
      const found = letters.find(({ to }) => to?.includes(address));
      if (found) return found;
    }
    throw new Error(`no letter to ${address} within ${seconds} s`);
  };
  return { url, letters, letterTo, close: () => new Promise((resolve) => server.close(resolve)) };
}
