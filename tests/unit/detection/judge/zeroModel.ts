import type { AnyModel } from '../../../../src/detection/anyModel';
import { outputWidth } from '../../../../src/detection/masked/layout';
import type { MaskedSpec } from '../../../../src/detection/masked/types';

const number = (name: string) => ({ name, center: 0, scale: 1 });
const names = ['logNet', 'logGross', 'logTax', 'logQuantity', 'taxRate', 'paymentDays', 'daysAfterRecent', 'x-meter'];
const categories = ['currency', 'terms', 'seller', 'numberPattern'];

const spec: MaskedSpec = {
  numbers: [...names.map(number), { ...number('logUnitPrice'), relativeTo: 'seller' as const }],
  categories: categories.map((name) => ({ name, values: ['EUR', '30', '__proto__'] })),
  context: ['invoices', 'middle:logNet', 'spread:logNet', 'last:logNet'].map(number),
  patterns: [...names, 'logUnitPrice', ...categories].map((target) => ({ target, masked: [target] })),
  components: 2,
};

/** A masked model that has learned nothing: every output is 0. */
export const zeroModel: AnyModel = {
  kind: 'masked',
  model: { spec, reconstruct: async (rows) => rows.map(() => Array.from({ length: outputWidth(spec) }, () => 0)) },
};
