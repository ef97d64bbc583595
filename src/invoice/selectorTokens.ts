/**
 * What the work of a selector depends on: openings of parentheses with their names, `)`, `,`, and the combinators `>`,
 * `+`, `~` and blank. Strings, comments and attributes are left out; escaped letters are themselves, so that `:h\61s(`
 * is `:has(`.
 *
 * @returns undefined for a selector of which only a whole CSS parser could tell where its parentheses end.
 * @example selectorTokens('tr:has(> [title="(x"]) td') // [':has(', '>', ')', ' ']
 */
export function selectorTokens(css: string): string[] | undefined {
  const plain = css
    .replace(/\r\n?|\f/g, '\n')
    .replace(quoted, unquoted)
    .trim();
  if (plain.includes('(') && unclear.test(plain)) return undefined;
  return (plain.match(token) ?? []).flatMap((text) => {
    if (text.startsWith('[')) return [];
    const opening = /^[^(]*\(/.exec(text)?.[0];
    return opening ?? (text.trim() || ' ');
  });
}

/**
 * What no selector needs that is meant well, but what `:is(…)` passes over without a word: after `url(` quotes mean
 * nothing, and a `(` within another kind of bracket hides the `)` that closes it.
 */
const unclear = /url\(|[{}]|\[[^\]]*[[(]/i;

/** A string ends with its line, as in CSS: what follows a broken one counts. */
const quoted = /\/\*.*?(?:\*\/|$)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?|\\(?:([\da-f]{1,6})[ \t\n]?|(.))/gis;

function unquoted(text: string, hex?: string, character?: string): string {
  if (text.startsWith('/*')) return '';
  const code = Number.parseInt(hex ?? '', 16);
  const letter = code <= 0x10ffff ? String.fromCodePoint(code) : (character ?? '');
  return /^[\w-]$/.test(letter) ? letter : '_';
}

/** In `:nth-child(2n + 1 of x)` a selector begins only behind `of`. */
const token = /\[[^\]]*\]?|:nth-[\w-]*\((?:[-+\dn\s]|even|odd)*(?:of\s+)?|:?[\w-]*\(\s*|\s*\)|\s*[>+~,]\s*|\s+/gi;
