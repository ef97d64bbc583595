import type { Check } from './check';
import { explainDate } from './explain';
import { noveltyOf } from './noveltyCheck';

/** Whether the due date is as many days after the issue date as the terms say, give or take this seller's habit. */
export const dueDateAndTerms: Check = {
  id: 'dueDateAndTerms',
  family: 'rule',
  roles: ['issue', 'due', 'terms'],
  penalty: 0,
  exoneration: 2,
  measure: (facts, history) =>
    noveltyOf(
      {
        number: 'paymentDaysOverTerms',
        tolerance: 0.3,
        priorGap: 0.5,
        first: (days) => Math.log1p(Math.max(0, Math.abs(days) - 2) / 0.5),
      },
      facts,
      history,
    ),
  explain: (facts, { seller }) => {
    const terms = Number(facts.invoice['paymentTermsDays'] ?? 0);
    const usual = seller?.numbers['paymentDaysOverTerms'] ?? [];
    const days = (usual.length > 0 ? usual : [0]).map((over) => over + terms);
    return { ...explainDate('due', facts.invoice['issueDate'], days, facts), n: usual.length };
  },
  sentence: {
    en: 'The due date does not follow from the issue date and the payment terms.',
    de: 'Das Fälligkeitsdatum folgt nicht aus Rechnungsdatum und Zahlungsziel.',
  },
};
