import type { Check } from './check';
import { exactly, sumOfRows } from './equation';

/** The taxable amounts of the breakdown add up to the net total (EN 16931-1, BR-S-08 and its like of each category). */
export const taxableSum: Check = {
  id: 'taxableSum',
  ...exactly((facts) => sumOfRows('netTotal', 'taxBreakdown', 'taxable', facts)),
  sentence: {
    en: 'The taxable amounts of the tax breakdown do not add up to the net total.',
    de: 'Die Bemessungsgrundlagen der Steueraufschlüsselung ergeben nicht den Nettobetrag.',
  },
};
