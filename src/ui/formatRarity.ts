import { text } from './text';

/** Beyond this nothing is counted any more: no history is long enough to tell. */
const rarest = 1_000_000;

/**
 * How often a normal invoice looks at least this odd, in words.
 *
 * @param p - In (0, 1]; small is rare.
 * @example formatRarity(0.0011) // 'about 1 invoice in 910'
 */
export function formatRarity(p: number): string {
  const count = oneIn(p);
  if (count < 2) return text('rarity.common');
  return text(count >= rarest ? 'rarity.atMost' : 'rarity.about', { count });
}

/**
 * One in how many, to two digits; never more than a million.
 *
 * @param p - A share in (0, 1]; what is zero or no number counts as the rarest.
 */
export function oneIn(p: number): number {
  const exact = p > 0 ? 1 / p : rarest;
  return Math.min(rarest, Number(exact.toPrecision(exact < 10 ? 1 : 2)));
}
