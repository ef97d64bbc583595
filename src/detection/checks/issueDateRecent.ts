import type { Check } from './check';
import { explainDate } from './explain';
import { distanceFromRecent } from './recently';

/** How far the issue date is from those of the last invoices, or from today. */
export const issueDateRecent: Check = {
  id: 'issueDateRecent',
  family: 'history',
  roles: ['issue'],
  penalty: 0,
  exoneration: 0.3,
  measure: ({ issueDay }, history) => (issueDay === undefined ? undefined : distanceFromRecent(issueDay, history, 7)),
  explain: (facts, { company }) => explainDate('issue', '1970-01-01', company.recentDays, facts),
  sentence: {
    en: 'The issue date is far from those of the last invoices.',
    de: 'Das Rechnungsdatum liegt weit von dem der letzten Rechnungen entfernt.',
  },
};
