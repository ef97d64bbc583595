import { sumDecimals } from '../../invoice/decimal';
import type { Check } from './check';
import { ofHundredths } from './equation';

/** Net total plus tax is the gross total (EN 16931-1, BR-CO-15). */
export const totalsAddUp: Check = {
  id: 'totalsAddUp',
  family: 'rule',
  roles: ['net', 'tax', 'gross'],
  penalty: -2.5,
  exoneration: 3,
  measure: ({ sumGap }) => (sumGap === undefined ? undefined : ofHundredths(sumGap)),
  explain: ({ invoice }) => {
    const { netTotal = '0', taxTotal = '0', grossTotal = '' } = invoice;
    return { observed: grossTotal, expected: sumDecimals([netTotal, taxTotal]) };
  },
  sentence: {
    en: 'Net total and tax do not add up to the gross total.',
    de: 'Nettobetrag und Steuer ergeben nicht den Bruttobetrag.',
  },
};
