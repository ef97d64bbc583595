import { decimalFromNumber, decimalsOf } from '../../invoice/decimal';
import { totalOfLines } from '../lineFacts';
import type { Check } from './check';
import { explainRatio } from './explain';
import { noveltyOf } from './noveltyCheck';

/** Net total over the total of the lines where no allowances or charges are shown: 1, or this seller's freight or discount. */
export const netToLines: Check = {
  id: 'netToLines',
  family: 'rule',
  roles: [],
  fields: (facts) => ['netTotal', ...(totalOfLines(facts)?.fields ?? [])],
  penalty: 0,
  exoneration: 3,
  like: 'quantityTimesPrice',
  measure: (facts, history) =>
    noveltyOf(
      {
        number: 'netToLines',
        tolerance: 0.002,
        priorGap: 0.03,
        isRatio: true,
        first: (ratio) => Math.log1p(Math.abs(ratio) / 0.05),
      },
      facts,
      history,
    ),
  explain: (facts, history) => {
    const sum = Number(totalOfLines(facts)?.sum ?? Number.NaN);
    const usual = explainRatio('net', 'netToLines', facts, history, (ratio) => sum * Math.exp(ratio));
    const { netTotal = '0' } = facts.invoice;
    return usual.n === 0 ? { ...usual, expected: decimalFromNumber(sum, decimalsOf(netTotal)) } : usual;
  },
  sentence: {
    en: 'The net total is not what the lines come to.',
    de: 'Der Nettobetrag ist nicht das, was die Positionen ergeben.',
  },
};
