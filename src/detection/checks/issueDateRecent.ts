import { recentDays } from '../history/companyStatistics';
import type { Check } from './check';
import { explainDate } from './explain';

/** How far the issue date is from those of the last invoices, beside how far these are from each other. */
export const issueDateRecent: Check = {
  id: 'issueDateRecent',
  family: 'history',
  roles: ['issue'],
  penalty: 0,
  exoneration: 0.3,
  measure: ({ issueDay }, { company }) => {
    const recent = recentDays(company);
    return issueDay === undefined || !recent
      ? undefined
      : Math.log1p(Math.abs(issueDay - recent.middle) / (7 + recent.spread));
  },
  explain: (facts, { company }) => explainDate('issue', '1970-01-01', company.recentDays, facts),
  sentence: {
    en: 'The issue date is far from those of the last invoices.',
    de: 'Das Rechnungsdatum liegt weit von dem der letzten Rechnungen entfernt.',
  },
};
