import { describe, expect, it } from 'vitest';
import { modelValue } from '../../../src/detection/explainModelValue';
import { factsOf } from '../../../src/detection/facts';
import { emptyCompany } from '../../../src/detection/history/companyStatistics';

const history = { company: emptyCompany() };
const line = (at: number, quantity: string) => ({
  [`lines.${at}.quantity`]: quantity,
  [`lines.${at}.unitPrice`]: '5.00',
  [`lines.${at}.net`]: '10.00',
});

describe('the value that a number of the model stands for', () => {
  it('is that of the only line', () => {
    const facts = factsOf(line(0, '2'));
    expect(modelValue('logQuantity', Math.log(3), facts, history)).toEqual({ path: 'lines.0.quantity', value: '3' });
  });

  it('is none of the odd one among several lines, for the model knows their quantity together', () => {
    const facts = factsOf({ ...line(0, '2'), ...line(1, '200') });
    expect(modelValue('logQuantity', Math.log(4), facts, history)).toEqual({ path: 'lines.1.quantity' });
    expect(modelValue('logUnitPrice', Math.log(5), facts, history)).toEqual({ path: 'lines.1.unitPrice' });
  });
});
