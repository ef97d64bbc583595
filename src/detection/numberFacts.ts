/** What an invoice number looks like, so that a seller's habit can be told from a stranger's. */
export interface NumberFacts {
  readonly text: string;
  /** Digits as 9, letters before the last run of digits as they are: `INV-9999-` and how many digits follow. */
  readonly pattern: string;
  /** The last run of digits as a number; of ten and more digits the last six, for a date may stand before them. */
  readonly tail?: number;
  /** Letters and digits alone, leading zeros off: `INV 0042` and `inv-42` are one number written twice. */
  readonly bare: string;
}

const longTail = 10;
const keptDigits = 6;
/** So few do not begin with the year. */
const shortDigits = 6;

/**
 * @param issueDate - ISO date; a run of digits that begins with its year is counted from behind the year.
 * @example numberFacts('INV-2026-0042').pattern // 'INV-9999-#4'
 */
export function numberFacts(text: string, issueDate = ''): NumberFacts {
  const digits = /(\d+)\D*$/.exec(text)?.[1];
  const bare = text
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/(^|\D)0+(?=\d)/g, '$1');
  if (digits === undefined) return { text, bare, pattern: text.slice(0, 24) };
  const before = text.slice(0, text.lastIndexOf(digits)).replace(/\d/g, '9');
  const year = issueDate.slice(0, 4);
  const counted = year !== '' && digits.length > shortDigits && digits.startsWith(year) ? digits.slice(4) : digits;
  const tail = Number(counted.length >= longTail ? counted.slice(-keptDigits) : counted);
  return { text, bare, tail, pattern: `${before.slice(0, 24)}#${digits.length}` };
}

/**
 * A number that is made as a pattern says, the first of its series.
 *
 * @param pattern - As in `NumberFacts`; one without digits is its own example.
 * @param year - Of the issue date, where the seller's numbers name it in full.
 * @example exampleNumber('INV-9999-#4', '2026') // 'INV-2026-0001'
 */
export function exampleNumber(pattern: string, year = ''): string {
  const [, before, digits] = /^(.*)#(\d+)$/s.exec(pattern) ?? [];
  if (before === undefined) return pattern;
  const count = Number(digits);
  const namesYear = year !== '' && !before.includes('9999') && count > shortDigits;
  const tail = namesYear ? `${year}${'1'.padStart(count - year.length, '0')}` : '1'.padStart(count, '0');
  return `${year === '' ? before : before.replace(/(?<!9)9999(?!9)/, year)}${tail}`;
}

/** How a number names the year of the date: in full, with two digits between signs, or not at all. */
export function yearInNumber(number: string, date: string): 'full' | 'short' | 'none' {
  const year = date.slice(0, 4);
  if (number.includes(year)) return 'full';
  return new RegExp(`(?:^|\\D)${year.slice(2)}(?:\\D|$)`).test(number) ? 'short' : 'none';
}
