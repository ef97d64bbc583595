import { type Country, ibanOf } from '../countries';
import type { Random } from '../random';
import { choose } from './choose';
import type { Engagement } from './types';

/**
 * The account that a seller's invoices name: one for nearly all sellers; two in turn, a new one from some day on, none,
 * or now and then none for a few.
 *
 * @returns For a day number an IBAN, empty where the invoice names none.
 */
export function createAccounts(
  random: Random,
  country: Country,
  { firstDay, lastDay }: Engagement,
): (day: number) => string {
  const [first, second] = [ibanOf(country, random), ibanOf(country, random)];
  const changed = random.integer(firstDay, lastDay);
  return {
    one: () => first,
    two: () => (random.chance(0.3) ? second : first),
    changed: (day: number) => (day < changed ? first : second),
    none: () => '',
    sometimes: () => (random.chance(0.1) ? '' : first),
  }[choose(random, { one: 0.83, two: 0.04, changed: 0.06, none: 0.04, sometimes: 0.03 })];
}
