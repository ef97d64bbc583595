import { decimalsOf } from '../../invoice/decimal';
import { oddestLine } from '../lineFacts';
import type { Check } from './check';
import { rangeOf } from './explain';
import { noveltyOf } from './noveltyCheck';

/** Each line's net amount is its quantity times its unit price, or less this seller's discount. */
export const lineNets: Check = {
  id: 'lineNets',
  family: 'rule',
  roles: [],
  fields: (facts) => oddestLine(facts)?.suspects ?? [],
  penalty: 0,
  exoneration: 3,
  like: 'quantityTimesPrice',
  measure: (facts, history) =>
    noveltyOf(
      {
        number: 'lineToGoods',
        tolerance: 0.002,
        priorGap: 0.03,
        first: (ratio) => Math.log1p(Math.abs(ratio) / 0.05),
      },
      facts,
      history,
    ),
  explain: ({ invoice }, { seller }) => {
    const odd = oddestLine({ invoice });
    if (!odd) return {};
    const observed = invoice[odd.fields[0]] ?? '0';
    const goods = Number(observed) / Math.exp(odd.ratio);
    const earlier = seller?.numbers['lineToGoods'] ?? [];
    const usual = (earlier.length > 0 ? earlier : [0]).map((ratio) => goods * Math.exp(ratio));
    return { observed, ...rangeOf(usual, decimalsOf(observed)), n: earlier.length };
  },
  sentence: {
    en: 'Quantity times unit price does not give the amount of the line.',
    de: 'Menge mal Einzelpreis ergibt nicht den Betrag der Position.',
  },
};
