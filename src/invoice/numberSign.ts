type Sign = '' | '-';

const plus: readonly Sign[] = [''];
const minus: readonly Sign[] = ['-'];
const either: readonly Sign[] = ['', '-'];

/**
 * The signs that a number may have by what stands around it.
 *
 * A minus that touches the number, a minus at the end, brackets around nothing but the number, and CR each make it
 * negative. Two of them at once, a dash or brackets that may also be punctuation (`Discount – 5`, `-Ksh 5`, `VAT (19 %)`), the
 * triangle of Japanese accounts and `Cr` (credit or crore) leave both signs.
 *
 * @param before - Normalised text before the number, with `¤` for every currency.
 * @param after - The same behind it.
 * @returns undefined when the text is no whole number: glued to a word (`A12`), cut off (`12…`), or a fraction (`5½`).
 */
export function signsOf(before: string, after: string): readonly Sign[] | undefined {
  if (/[\p{L}\p{N}]$/u.test(before) || /^(?:\p{N}|…|\.\.)/u.test(after)) return undefined;
  const marks = [leadingMinus(before), trailingMinus(after), brackets(before, after), credit(before, after)];
  const found = marks.filter((signs) => signs !== plus);
  return found.length > 1 || /[△▲▼]\s*¤*\s*$/u.test(before) ? either : (found[0] ?? plus);
}

function leadingMinus(before: string): readonly Sign[] {
  const [, front, gap] = /^(.*)-(\s*)¤*\s*$/u.exec(before) ?? [];
  if (front === undefined) return /(?:^|[^\p{L}\d])-\s*\p{L}/u.test(before) ? either : plus;
  if (/[\p{L}\d-]$/u.test(front)) return either;
  return gap === '' || !/\p{L}/u.test(front) || /:\s*$/.test(front) ? minus : either;
}

function trailingMinus(after: string): readonly Sign[] {
  if (/^\s*[¤%]*\s*-\s*[¤%]*\s*$/u.test(after)) return minus;
  return /^¤*-\s/u.test(after) ? either : plus;
}

function brackets(before: string, after: string): readonly Sign[] {
  const [, front, opened] = /^(.*)\(([^()]*)$/u.exec(before) ?? [];
  const [, closed, back] = /^([^()]*)\)(.*)$/u.exec(after) ?? [];
  if (opened === undefined && closed === undefined) return plus;
  if (front === undefined || back === undefined) return either;
  const aroundNumber = /^[¤\s]*$/.test(`${opened}${closed}`);
  const aroundBrackets = /^(?:[^\p{L}-]*|.*:\s*)$/u.test(front) && /^[^\p{L}-]*$/u.test(back);
  return aroundNumber && aroundBrackets ? minus : either;
}

function credit(before: string, after: string): readonly Sign[] {
  const [mark] = /(?<!\p{L})CR\.?[\s¤]*$/iu.exec(before) ?? /^[\s¤]*CR(?!\p{L})/iu.exec(after) ?? [];
  if (mark === undefined) return plus;
  return mark.includes('CR') ? minus : either;
}
