// Small files to upload: archives written byte by byte, and the documents that are archives.

import { deflateRawSync } from 'node:zlib';

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest;
});

function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = TABLE[(crc ^ byte) & 0xff] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** The fields that a file's own head and its line in the directory have in common. */
function facts({ bytes, packed, name, says }) {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(8, 4);
  facts.writeUInt32LE(crc32(bytes), 10);
  facts.writeUInt32LE(packed.length, 14);
  facts.writeUInt32LE(says ?? bytes.length, 18);
  facts.writeUInt16LE(name.length, 22);
  return facts;
}

/** An archive of these files, { name: text or bytes }; each is as long as it `says`, when that is told. */
export function zip(files, says) {
  const [heads, lines] = [[], []];
  let at = 0;
  for (const [path, content] of Object.entries(files)) {
    const [name, bytes] = [Buffer.from(path), Buffer.from(content)];
    const packed = deflateRawSync(bytes);
    const common = facts({ bytes, packed, name, says });
    const head = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    lines.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, name]));
    heads.push(head);
    at += head.length;
  }
  const directory = Buffer.concat(lines);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(lines.length, 8);
  end.writeUInt16LE(lines.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...heads, directory, end]);
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPES = 'http://schemas.openxmlformats.org/package/2006';
const DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** A Word document with these paragraphs. */
export function docx(...paragraphs) {
  return zip(wordParts(paragraphs));
}

/** A Word document of a few hundred kB that unpacks to this many MiB, and claims to be as long as it `says`. */
export function bomb(mebibytes, says) {
  return zip(wordParts([' '.repeat(mebibytes << 20)]), says);
}

function wordParts(paragraphs) {
  const lines = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
  return {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${TYPES}/content-types"><Override PartName="/word/document.xml" ContentType="${DOCUMENT}"/></Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="${TYPES}/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${WORD}"><w:body>${lines}</w:body></w:document>`,
  };
}

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';

/** A text document with these paragraphs. */
export function odt(...paragraphs) {
  const lines = paragraphs.map((text) => `<text:p>${text}</text:p>`).join('');
  return zip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="${ODF}:office:1.0" xmlns:text="${ODF}:text:1.0"><office:body><office:text>${lines}</office:text></office:body></office:document-content>`,
  });
}
