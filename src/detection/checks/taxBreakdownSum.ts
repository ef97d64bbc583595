import type { Check } from './check';
import { exactly, sumOfRows } from './equation';

/** The tax amounts of the breakdown add up to the tax total (EN 16931-1, BR-CO-14). */
export const taxBreakdownSum: Check = {
  id: 'taxBreakdownSum',
  ...exactly((facts) => sumOfRows('taxTotal', 'taxBreakdown', 'tax', facts)),
  sentence: {
    en: 'The amounts of the tax breakdown do not add up to the tax total.',
    de: 'Die Beträge der Steueraufschlüsselung ergeben nicht die Steuer.',
  },
};
