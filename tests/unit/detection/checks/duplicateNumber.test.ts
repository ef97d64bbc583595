import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../../src/detection/facts';
import { memoryHistory } from '../../../../src/detection/history/memoryHistory';
import { paperInvoice } from '../judge/paperMill';
import { checkOf } from './history';

const duplicateNumber = checkOf('duplicateNumber');

/** A number, and the history after other invoices with these. */
function having(numbers: readonly string[], invoiceNumber: string) {
  const history = memoryHistory();
  for (const [n, each] of numbers.entries()) history.learn(factsOf(paperInvoice(n, { invoiceNumber: each })));
  const facts = factsOf(paperInvoice(numbers.length, { invoiceNumber }));
  return [facts, history.view(facts)] as const;
}

describe('a number that the seller has given before', () => {
  it.each([[['RE-7']], [['RE-7', 're 007']], [['RE-7', 'RE-6', 'RE-5', 'RE-4']]])(
    'is a duplicate after %j',
    (numbers) => {
      expect(duplicateNumber.measure(...having(numbers, 'RE-7'))).toBe(1);
    },
  );

  it('says of how many others it is the number', () => {
    expect(duplicateNumber.explain(...having(['RE-7', 're 007', 'RE-8'], 'RE-7'))).toEqual({ observed: 'RE-7', n: 2 });
  });

  it('is no invoice number where three others have it', () => {
    expect(duplicateNumber.measure(...having(['C-10', 'C-10', 'C-10'], 'C-10'))).toBeUndefined();
  });

  it('is a duplicate however many others have it where amount and date are the same, too', () => {
    const history = memoryHistory();
    const facts = factsOf(paperInvoice(1));
    for (let n = 0; n < 5; n += 1) history.learn(facts);
    expect(duplicateNumber.measure(facts, history.view(facts))).toBe(1);
  });

  it.each(['see letter', '-', ''])('is no invoice number without digits: %j', (text) => {
    expect(duplicateNumber.measure(...having([text], text))).toBeUndefined();
  });
});
