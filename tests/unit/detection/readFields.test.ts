import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../src/detection/facts';
import { fieldsRead, unreadFields } from '../../../src/detection/readFields';

const model = {
  numbers: [
    { name: 'logNet', fields: ['netTotal'] },
    { name: 'taxRate', fields: ['taxTotal', 'netTotal'] },
    { name: 'logQuantity', fields: ['quantity'] },
    { name: 'x-meter' },
  ],
  categories: [],
};

describe('the fields of which something may be said', () => {
  it('are those of the catalogue, of all lines once, and custom ones that the model reads', () => {
    const invoice = { currency: 'EUR', 'lines.0.net': '1', 'lines.1.net': '2', 'x-meter': '7', 'x-shelf': '8' };
    expect(fieldsRead(model, factsOf(invoice))).toBe(3);
  });
});

describe('what a masked model could not read', () => {
  it('are the fields without a certain value from which it works out a number', () => {
    const facts = factsOf({ taxTotal: '19.00', quantity: '2' });
    expect(unreadFields(model, facts, ['netTotal', 'dueDate'])).toEqual(['netTotal']);
  });

  it('is nothing that the lines tell in the place of the header, and the line that does not', () => {
    const lines = { netTotal: '9.00', taxTotal: '1.00', 'lines.0.quantity': '2', 'lines.0.unitPrice': '3.00' };
    expect(unreadFields(model, factsOf(lines), ['quantity'])).toEqual([]);
    const gap = factsOf({ ...lines, 'lines.1.unitPrice': '3.00' });
    expect(unreadFields(model, gap, ['lines.1.quantity', 'lines.1.name'])).toEqual(['lines.1.quantity']);
  });
});
