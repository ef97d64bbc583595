import { normaliseText } from '../invoice/normaliseText';
import { partLegalForm } from './legalForms';

/** A name in the form in which names are compared. */
export interface NameForm {
  /** The words without spaces, accents, case, punctuation and legal form. */
  readonly base: string;
  /** The legal form in one spelling; `''` without one. */
  readonly legalForm: string;
  /** Digits, and words too short to be misspelt (initials, Roman numerals): names that differ in them are two. */
  readonly marks: string;
}

const longestName = 200;
const letters: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd', ð: 'd', ı: 'i' };
/** Words that are as often written `&`. */
const joining: ReadonlySet<string> = new Set(['and', 'und', 'et', 'u']);

/**
 * A company's name as it is compared.
 *
 * @returns undefined for a text without a letter or digit.
 * @example nameForm('MUSTER Bau-G.m.b.H.') // { base: 'musterbau', legalForm: 'gmbh', marks: '' }
 */
export function nameForm(name: string): NameForm | undefined {
  const all = fold(name.slice(0, longestName))
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean);
  const spoken = all.filter((word) => !joining.has(word));
  const { words, legalForm } = partLegalForm(spoken.length > 0 ? spoken : all);
  const base = words.join('');
  return base === '' ? undefined : { base, legalForm, marks: words.map(marksOf).join('') };
}

/** Equal for two spellings of one name that are equal but for case, accents, spaces and punctuation. */
export function sameName(a: NameForm, b: NameForm): boolean {
  return a.base === b.base && a.legalForm === b.legalForm;
}

/**
 * The key of the company whose books are looked at; `''` when it is not known, which is a company of its own.
 *
 * @example companyKey('Muster G.m.b.H.') === companyKey('MUSTER GmbH') // true
 */
export function companyKey(name: string | undefined): string {
  const form = nameForm(name ?? '');
  if (!form) return '';
  return form.legalForm === '' ? form.base : `${form.base} ${form.legalForm}`;
}

function fold(text: string): string {
  return normaliseText(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ßøæœłđðı]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
}

function marksOf(word: string): string {
  return word.length <= 2 || /^[ivx]+$/.test(word) ? word : word.replace(/\P{N}/gu, '');
}
