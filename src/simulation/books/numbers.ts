import { dateOfDay } from '../../invoice/calendar';
import type { Random } from '../random';
import { around, choose } from './choose';

/**
 * A seller's invoice numbers; to be asked in the order of issue.
 *
 * @param name - The seller's; some numbers bear its initials.
 * @returns For a day number the next number, never the same one twice.
 */
export function createNumbers(random: Random, name: string): (day: number) => string {
  const pattern = createPattern(random, name);
  const given = new Set<string>();
  return (day) => {
    let number = pattern(day);
    while (given.has(number)) number = pattern(day);
    given.add(number);
    return number;
  };
}

function createPattern(random: Random, name: string): (day: number) => string {
  const initials = name.replace(/[^A-Z]/g, '').slice(0, random.integer(2, 3));
  const prefix = random.pick([initials, initials, 'INV', 'RE', 'F', 'SI', 'R']);
  const joint = random.pick(['-', '-', '/', ' ', '']);
  const digits = random.integer(4, 7);
  const customer = random.integer(1_000, 99_999);
  const [running, yearly] = [createCounter(random, false), createCounter(random, random.chance(0.5))];
  const [own, ofDay] = [createOwnCounter(random), createDayCounter(random)];
  const padded = (count: number, length = digits) => String(count).padStart(length, '0');
  const year = (day: number) => (dateOfDay(day) ?? '').slice(0, 4);
  const compact = (day: number) => (dateOfDay(day) ?? '').replaceAll('-', '');
  const letters = () => random.pick('ABCDEFGHJKLMNPQRSTUVWXYZ'.split(''));
  return {
    prefixYear: (day: number) => `${prefix}${joint || '-'}${year(day)}${joint || '-'}${padded(yearly(day))}`,
    yearRunning: (day: number) => `${year(day)}${padded(yearly(day))}`,
    shortYear: (day: number) => `${prefix}/${year(day).slice(2)}/${padded(yearly(day))}`,
    prefixed: (day: number) => `${prefix}${joint}${padded(running(day))}`,
    padded: (day: number) => padded(running(day)),
    plain: (day: number) => String(running(day)),
    customer: () => `${customer}${joint || '-'}${padded(own(), 3)}`,
    dated: (day: number) => `${compact(day)}-${padded(ofDay(day), 2)}`,
    monthly: (day: number) => `${prefix}${compact(day).slice(2, 6)}-${padded(yearly(day), 4)}`,
    random: () => `${letters()}${letters()}${padded(random.integer(0, 99_999_999), 8)}`,
  }[choose(random, weights)];
}

const weights = {
  prefixYear: 0.2,
  yearRunning: 0.13,
  shortYear: 0.1,
  prefixed: 0.15,
  padded: 0.12,
  plain: 0.08,
  customer: 0.07,
  dated: 0.06,
  monthly: 0.05,
  random: 0.04,
};

/** Counts the invoices that the seller writes for all its customers, so it runs with the days. */
function createCounter(random: Random, eachYear: boolean): (day: number) => number {
  const perDay = around(random, 3, 1);
  const start = random.integer(1, 80_000);
  let [count, lastDay] = [eachYear ? Math.ceil(perDay) : start, Number.NaN];
  return (day) => {
    const newYear = eachYear && dateOfDay(day)?.slice(0, 4) !== dateOfDay(lastDay)?.slice(0, 4);
    const yearDay = Number.isNaN(lastDay) || newYear ? dayOfYear(day) : day - lastDay;
    if (newYear) count = 0;
    count += 1 + Math.floor(yearDay * perDay * (0.8 + 0.4 * random.next()));
    lastDay = day;
    return count;
  };
}

/** Counts the invoices that the seller has written for this customer. */
function createOwnCounter(random: Random): () => number {
  let count = random.pick([0, 0, random.integer(1, 400)]);
  return () => {
    count += 1;
    return count;
  };
}

/** Counts the invoices that the seller writes on one day. */
function createDayCounter(random: Random): (day: number) => number {
  let [count, lastDay] = [0, Number.NaN];
  return (day) => {
    count = (day === lastDay ? count : 0) + random.integer(1, 5);
    lastDay = day;
    return count;
  };
}

function dayOfYear(day: number): number {
  const iso = dateOfDay(day) ?? '';
  return Math.round((Date.parse(iso) - Date.parse(`${iso.slice(0, 4)}-01-01`)) / 86_400_000);
}
