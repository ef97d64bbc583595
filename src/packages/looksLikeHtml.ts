/**
 * True for the bytes of a web page, which a failed download leaves under another file's name.
 *
 * @example looksLikeHtml(new Uint8Array([0, 0, 128, 63])) // false
 */
export function looksLikeHtml(bytes: Uint8Array): boolean {
  return /^\W{0,9}\s*<(?:!doctype|!--|html|head|body|\?xml)/i.test(String.fromCharCode(...bytes.subarray(0, 64)));
}
