import type { NameForm } from './nameForm';

/** From this length on a name may differ in one letter, and from the other one in two. */
const lengthForOne = 6;
const lengthForTwo = 12;
/** Scripts in which a letter is a sound. In Chinese one sign more or less is another word. */
const alphabetic = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]*$/u;

/** How many letters a name of that length may differ in and still be the same name. */
export function allowedEdits(length: number): number {
  return length < lengthForOne ? 0 : length < lengthForTwo ? 1 : 2;
}

/**
 * Whether two names may be spellings of one: a legal form left out, or a letter or two wrong, missing or swapped. Never
 * when a digit, an initial or the legal form differs. Symmetric.
 *
 * @example isSmallChange(nameForm('Alpha Trading 1'), nameForm('Alpha Trading 2')) // false
 */
export function isSmallChange(a: NameForm, b: NameForm): boolean {
  if (a.marks !== b.marks) return false;
  if (a.legalForm !== b.legalForm && a.legalForm !== '' && b.legalForm !== '') return false;
  if (a.base === b.base) return true;
  const most = allowedEdits(Math.min(a.base.length, b.base.length));
  if (most === 0 || !mayBeWithin(a.base, b.base, most)) return false;
  return edits(a.base, b.base, most) <= most && alphabetic.test(a.base + b.base);
}

/** Cheap, and true of few pairs: an edit takes away one letter at most and brings in one. */
function mayBeWithin(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let different = lettersIn(a) ^ lettersIn(b);
  for (let count = 0; count <= 2 * most; count += 1) {
    if (different === 0) return true;
    different &= different - 1;
  }
  return false;
}

/** One bit for each letter that occurs; of other scripts some letters share one. */
function lettersIn(text: string): number {
  let bits = 0;
  for (let at = 0; at < text.length; at += 1) bits |= 1 << (text.charCodeAt(at) & 31);
  return bits;
}

/**
 * How many letters have to be put in, left out, changed or swapped with their neighbour (restricted
 * Damerau-Levenshtein distance) to make one text of another.
 *
 * @param most - Above this the answer is `most + 1`.
 * @see Damerau: A technique for computer detection and correction of spelling errors, CACM 7(3), 1964
 * @example edits('meyer', 'meyre', 2) // 1
 */
export function edits(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) row.push(cell(a, b, i, j, row, above, before));
    if (Math.min(...row) > most) return most + 1;
    [before, above] = [above, row];
  }
  return Math.min(above[b.length] ?? 0, most + 1);
}

function cell(
  a: string,
  b: string,
  i: number,
  j: number,
  row: readonly number[],
  above: readonly number[],
  before: readonly number[],
): number {
  const at = (numbers: readonly number[], place: number) => numbers[place] ?? Number.POSITIVE_INFINITY;
  const changed = at(above, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
  const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return Math.min(at(row, j - 1) + 1, at(above, j) + 1, changed, isSwap ? at(before, j - 2) + 1 : changed);
}
