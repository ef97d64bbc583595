import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../../src/invoice/calendar';
import { checkOf, next, seen } from './history';

/** What a check says of the dates when the check is done on a day, or on none. */
function measured(id: string, issueDate: string, today?: string): number {
  const [facts, view] = seen(next({ issueDate, dueDate: issueDate }));
  const day = today === undefined ? undefined : dayNumber(today);
  return checkOf(id).measure(facts, { ...view, ...(day !== undefined && { today: day }) }) ?? Number.NaN;
}

describe.each(['issueDateRecent', 'dueDateRecent'])('%s', (id) => {
  it('finds a date usual that is near today, though the last invoices were long ago', () => {
    const afterPause = '2027-06-01';
    expect(measured(id, afterPause, '2027-06-10')).toBeLessThan(1);
    expect(measured(id, afterPause)).toBeGreaterThan(2);
  });

  it('finds a date far from both as odd as it is from the nearer one', () => {
    expect(measured(id, '2031-06-01', '2027-06-10')).toBeGreaterThan(2.5);
    expect(measured(id, '2031-06-01', '2027-06-10')).toBeLessThan(measured(id, '2031-06-01'));
  });
});
