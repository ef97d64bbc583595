/**
 * The text of an XML file, without its byte order mark.
 *
 * The byte order mark decides; without one the zero bytes that UTF-16 puts between ASCII letters, then the encoding
 * that the XML declaration names, else UTF-8.
 *
 * @returns undefined when the bytes are no text in that encoding, or nobody knows it.
 * @see W3C XML 1.0, 5th ed., 4.3.3 and appendix F; WHATWG Encoding for the names
 * @example decodeXml(new TextEncoder().encode('<a/>')) // '<a/>'
 */
export function decodeXml(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const marks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['utf-16le', [0x3c, 0]],
  ['utf-16be', [0, 0x3c]],
];

/** A declaration that can be read byte by byte is not in UTF-16, whatever it says: some programs write it so. */
function encodingOf(bytes: Uint8Array): string {
  const marked = marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return marked[0];
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 200));
  const [, label = 'utf-8'] = /^<\?xml\s[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start) ?? [];
  return /^(?:utf-?16|ucs-2|iso-10646-ucs-2|unicode)/i.test(label) ? 'utf-8' : label;
}
