import { addDays } from '../../invoice/calendar';
import { recentDays } from '../history/companyStatistics';
import type { Check } from './check';
import { explainDate } from './explain';

/** Most terms are about a month. */
const usualTermsDays = 30;

/** How far the due date is from a month after the last invoices. */
export const dueDateRecent: Check = {
  id: 'dueDateRecent',
  family: 'history',
  roles: ['due'],
  penalty: 1.5,
  exoneration: 0.3,
  measure: ({ dueDay }, { company }) => {
    const recent = recentDays(company);
    return dueDay === undefined || !recent
      ? undefined
      : Math.log1p(Math.abs(dueDay - recent.middle - usualTermsDays) / (15 + recent.spread));
  },
  explain: (facts, { company }) => explainDate('due', addDays('1970-01-01', usualTermsDays), company.recentDays, facts),
  sentence: {
    en: 'The due date is far from a month after the last invoices.',
    de: 'Das Fälligkeitsdatum liegt weit von einem Monat nach den letzten Rechnungen entfernt.',
  },
};
