import { recentDays } from '../history/companyStatistics';
import type { HistoryView } from '../history/historyView';

/**
 * How far a day is from those of the last invoices or, after a pause, from today, beside how far the last ones are from each
 * other.
 *
 * @param room - Days that are always usual.
 * @returns ln(1 + distance / room); undefined without earlier invoices.
 */
export function distanceFromRecent(day: number, { company, today }: HistoryView, room: number): number | undefined {
  const recent = recentDays(company);
  if (!recent) return undefined;
  const distances = [recent.middle, ...(today === undefined ? [] : [today])].map((each) => Math.abs(day - each));
  return Math.log1p(Math.min(...distances) / (room + recent.spread));
}
