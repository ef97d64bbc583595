import type { Check } from './check';
import { shownValue } from './explain';

/** An invoice, and a credit note, is due on the day of its issue at the earliest. */
export const dueBeforeIssue: Check = {
  id: 'dueBeforeIssue',
  family: 'rule',
  roles: ['issue', 'due'],
  penalty: 0,
  exoneration: 0,
  measure: ({ issueDay, dueDay }) =>
    issueDay === undefined || dueDay === undefined ? undefined : Math.log1p(Math.max(0, issueDay - dueDay)),
  explain: (facts) => {
    const observed = shownValue('due', facts);
    return { ...(observed !== undefined && { observed }) };
  },
  sentence: {
    en: 'The due date is before the issue date.',
    de: 'Das Fälligkeitsdatum liegt vor dem Rechnungsdatum.',
  },
};
