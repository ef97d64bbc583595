import type { Check } from './check';
import { explainDate } from './explain';
import { noveltyOf } from './noveltyCheck';

/** Days from issue to due date against those of this seller. */
export const paymentPeriod: Check = {
  id: 'paymentPeriod',
  family: 'history',
  roles: ['issue', 'due'],
  penalty: 0,
  exoneration: 2,
  measure: (facts, history) =>
    noveltyOf(
      {
        number: 'paymentDays',
        tolerance: 0.3,
        priorGap: 2,
        first: (days) => (days < 0 ? 3 : Math.log1p(Math.max(0, days - 120))),
      },
      facts,
      history,
    ),
  explain: (facts, { seller }) =>
    explainDate('due', facts.invoice['issueDate'], seller?.numbers['paymentDays'] ?? [], facts),
  sentence: {
    en: 'The days between issue and due date are not those that this seller gives.',
    de: 'Zwischen Rechnungs- und Fälligkeitsdatum liegen andere Tage als sonst bei diesem Verkäufer.',
  },
};
