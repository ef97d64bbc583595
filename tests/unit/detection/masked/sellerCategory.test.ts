import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../../src/detection/facts';
import { memoryHistory } from '../../../../src/detection/history/memoryHistory';
import { maskedRowOf } from '../../../../src/detection/masked/maskedRowOf';

describe('the seller as a masked model reads it', () => {
  it('is the name as it was in training, whatever the history calls the seller', () => {
    const names = { numbers: [], categories: [{ name: 'seller' }], context: [] };
    const invoice = { sellerName: 'Paper Mill GmbH' };
    const view = memoryHistory().view(factsOf(invoice));
    const [inTraining] = maskedRowOf(names, factsOf(invoice), view).categories;
    expect(inTraining).toBe('paper mill gmbh');
    expect(maskedRowOf(names, factsOf(invoice, { seller: 'vat:0f3a' }), view).categories).toEqual([inTraining]);
  });
});
