import type { Hint } from './hint';

/** An issue date on a Saturday or a Sunday (Nigrini: Forensic Analytics, 2nd ed., on records dated on weekends). */
export const weekend: Hint = ({ invoice, categories }, { weekend: isWanted }) => {
  const { issueDate } = invoice;
  if (!isWanted || issueDate === undefined || !saturdayAndSunday.has(categories['weekday'] ?? '')) return undefined;
  return {
    check: 'weekend',
    family: 'rule',
    fields: ['issueDate'],
    observed: issueDate,
    isHint: true,
    sentence: {
      en: 'The invoice was issued on a weekend.',
      de: 'Die Rechnung wurde an einem Wochenende ausgestellt.',
    },
  };
};

const saturdayAndSunday: ReadonlySet<string> = new Set(['6', '0']);
