import type { Random } from '../random';
import { around, between, choose } from './choose';
import type { Engagement } from './types';

/** 0 is Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** The days on which a seller writes its invoices, ascending: at even intervals, at any time, or several at once. */
export function issueDays({ count, firstDay, lastDay }: Engagement, random: Random): number[] {
  const rhythm = choose(random, { even: 0.3, anyTime: 0.5, batches: 0.2 });
  const onWorkDay = createWeekdays(random);
  const days = lastDay - firstDay;
  const batch = random.integer(2, 6);
  const at = {
    even: (index: number) => (index + between(random, 0.2, 0.8)) / count,
    anyTime: () => random.next(),
    batches: (index: number) => (index - (index % batch) + 0.5) / count,
  }[rhythm];
  const issued = Array.from({ length: count }, (_, index) => onWorkDay(firstDay + Math.floor(at(index) * days)));
  return issued.sort((a, b) => a - b);
}

/** Moves a day to one on which the seller writes invoices: any, Monday to Friday, mostly Fridays, or one weekday. */
function createWeekdays(random: Random): (day: number) => number {
  const habit = choose(random, { any: 0.2, working: 0.45, fridays: 0.25, one: 0.1 });
  const weekday = random.integer(1, 5);
  const back = (day: number, to: number) => day - ((weekdayOf(day) - to + 7) % 7);
  const working = (day: number) => (weekdayOf(day) % 6 === 0 ? back(day, 5) : day);
  return {
    any: (day: number) => day,
    working,
    fridays: (day: number) => (random.chance(0.3) ? back(day, 5) : working(day)),
    one: (day: number) => back(day, weekday),
  }[habit];
}

/** Days from issue to entry, at most 60: few for most invoices; one in fifty comes late. */
export function createEntryDelay(random: Random): () => number {
  const usual = around(random, 4, 0.7);
  const soon = () => Math.min(60, Math.round(-Math.log(1 - random.next() * 0.98) * usual));
  return () => (random.chance(0.02) ? random.integer(15, 60) : soon());
}
