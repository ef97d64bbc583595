const code = '(?:EUR|USD|GBP|CHF|SEK|NOK|DKK)';
const before = new RegExp(String.raw`(?:[kKTM]¤|(?<!\p{L})[kKTM]${code})\s*$`, 'u');
const letters = new RegExp(String.raw`^\s*(?:[kKM]¤?(?!\p{L})|[TM]¤|[kKTM]${code}(?!\p{L})|[百千万萬億亿천만억])`, 'u');
const words =
  /^\s*(?:tsd|mio|mln|mrd|mill?|millions?|millionen|milliards?|milliarden|thousand|billions?|bn|lakh|lac|crore|tys|mld|тыс|млн|млрд)(?!\p{L})/iu;

/**
 * Whether a number counts thousands, millions and the like: `5k`, `1.2 Mio. €`, `TEUR 5`, `5万`.
 *
 * @param front - Normalised text before the number, with `¤` for every currency.
 * @param back - The same behind it.
 */
export function isMultiple(front: string, back: string): boolean {
  return before.test(front) || letters.test(back) || words.test(back);
}
