import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../../src/detection/facts';
import { memoryHistory } from '../../../../src/detection/history/memoryHistory';
import { maskedRowOf } from '../../../../src/detection/masked/maskedRowOf';

const names = {
  numbers: [
    { name: 'logNet', relativeTo: 'seller' as const },
    { name: 'logGross', relativeTo: 'seller' as const },
    { name: 'taxRate' },
  ],
  categories: [],
  context: [{ name: 'invoices' }],
};
const facts = factsOf({ sellerName: 'Mill', netTotal: '100.00', taxTotal: '20.00', grossTotal: '120.00' });

describe('an invoice as a masked model takes it', () => {
  it('has the distance from the seller’s median, or from the company’s where the seller has none', () => {
    const history = memoryHistory();
    history.learn(factsOf({ sellerName: 'Mill', netTotal: '50.00' }));
    history.learn(factsOf({ sellerName: 'Harbour', netTotal: '10.00', grossTotal: '60.00' }));
    const { numbers, context } = maskedRowOf(names, facts, history.view(facts));
    expect(numbers).toEqual([expect.closeTo(Math.log(2)), expect.closeTo(Math.log(2)), expect.closeTo(0.2)]);
    expect(context).toEqual([Math.LN2]);
  });

  it('lacks a number that there is nothing to compare with, though others are compared', () => {
    const history = memoryHistory();
    history.learn(factsOf({ sellerName: 'Harbour', grossTotal: '120.00' }));
    const { numbers } = maskedRowOf(names, facts, history.view(facts));
    expect(numbers).toEqual([undefined, expect.closeTo(0), expect.closeTo(0.2)]);
  });
});
