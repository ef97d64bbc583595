import { mostFrequent } from '../history/counts';
import { categorySurprise } from '../measures/categorySurprise';
import { exampleNumber } from '../numberFacts';
import type { Check } from './check';
import { explainHabit } from './explain';

/** How the number is made among those that this seller had before. */
export const numberPattern: Check = {
  id: 'numberPattern',
  family: 'history',
  roles: ['number', 'seller'],
  penalty: 0,
  exoneration: 1,
  measure: ({ categories }, { seller }) => {
    const value = categories['numberPattern'];
    return value === undefined ? undefined : categorySurprise(seller?.categories['numberPattern'], value, 0.3, 3);
  },
  explain: (facts, history) => {
    const { numberPattern, yearInNumber } = history.seller?.categories ?? {};
    const pattern = numberPattern && mostFrequent(numberPattern);
    const namesYear = yearInNumber !== undefined && mostFrequent(yearInNumber) === 'full';
    const year = namesYear ? facts.invoice['issueDate']?.slice(0, 4) : undefined;
    return {
      ...explainHabit('number', 'numberPattern', facts, history),
      ...(pattern !== undefined && { expected: exampleNumber(pattern, year) }),
    };
  },
  sentence: {
    en: 'The invoice number is not made the way this seller makes them; the expected one is an example.',
    de: 'Die Rechnungsnummer ist anders aufgebaut als sonst bei diesem Verkäufer; die erwartete ist ein Beispiel.',
  },
};
