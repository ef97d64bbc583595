import { type Blanks, fillText } from '../invoice/fillText';
import { language, locale } from './reader';
import { de } from './texts/de';
import { en } from './texts/en';

/** The name of a text; one that a language lacks does not compile. */
export type TextKey = keyof typeof en;

/** A text in two forms, for one thing and for several; `{count}` says how many. */
interface Plural {
  readonly one: string;
  readonly other: string;
}

/** A catalogue with every text that the English one has, each in the same form. */
export type Texts = { readonly [K in TextKey]: (typeof en)[K] extends string ? string : Plural };

type Entry<K extends TextKey> = (typeof en)[K];
type BlanksOf<K extends TextKey> =
  Entry<K> extends string ? Blanks<Entry<K>> : Blanks<Entry<K>[keyof Entry<K>] & string>;
type Fillings<K extends TextKey> = [BlanksOf<K>] extends [never]
  ? []
  : [fillings: Readonly<Record<BlanksOf<K>, string | number>>];

const catalogues = { en, de } satisfies Record<string, Texts>;

/**
 * A text of the interface in the reader's language. Numbers are written as the reader writes them.
 *
 * @example text('fields.more', { count: 3 }) // '3 more fields on the page, not judged'
 */
export function text<K extends TextKey>(key: K, ...[fillings]: Fillings<K>): string {
  const entry: string | Plural = (catalogues[language.value] satisfies Texts)[key];
  return fillText(inForm(entry, fillings ?? {}), written(fillings ?? {}));
}

type Filled = Readonly<Record<string, string | number>>;

function inForm(entry: string | Plural, fillings: Filled): string {
  if (typeof entry === 'string') return entry;
  const form = new Intl.PluralRules(language.value).select(Number(fillings['count']));
  return form === 'one' ? entry.one : entry.other;
}

function written(fillings: Filled): Filled {
  const format = new Intl.NumberFormat(locale.value);
  return Object.fromEntries(
    Object.entries(fillings).map(([name, value]) => [name, typeof value === 'number' ? format.format(value) : value]),
  );
}
