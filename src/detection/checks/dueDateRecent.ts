import { addDays } from '../../invoice/calendar';
import type { Check } from './check';
import { explainDate } from './explain';
import { distanceFromRecent } from './recently';

/** Most terms are about a month. */
const usualTermsDays = 30;

/** How far the due date is from a month after the last invoices, or from a month from today. */
export const dueDateRecent: Check = {
  id: 'dueDateRecent',
  family: 'history',
  roles: ['due'],
  penalty: 1.5,
  exoneration: 0.3,
  measure: ({ dueDay }, history) =>
    dueDay === undefined ? undefined : distanceFromRecent(dueDay - usualTermsDays, history, 15),
  explain: (facts, { company }) => explainDate('due', addDays('1970-01-01', usualTermsDays), company.recentDays, facts),
  sentence: {
    en: 'The due date is far from a month after the last invoices.',
    de: 'Das Fälligkeitsdatum liegt weit von einem Monat nach den letzten Rechnungen entfernt.',
  },
};
