import type { Check } from './check';
import { exactly, sumOfRows } from './equation';

/** The net amounts of the lines add up to the total of the lines (EN 16931-1, BR-CO-10). */
export const lineSum: Check = {
  id: 'lineSum',
  ...exactly((facts) => sumOfRows('lineTotal', 'lines', 'net', facts)),
  sentence: {
    en: 'The amounts of the lines do not add up to the total of the lines.',
    de: 'Die Beträge der Positionen ergeben nicht die Summe der Positionen.',
  },
};
