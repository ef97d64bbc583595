import { describe, expect, it } from 'vitest';
import { featureValue } from '../../../src/detection/featureValue';
import type { Feature } from '../../../src/detection/types';
import type { Invoice } from '../../../src/invoice/types';

const quantity: Feature = {
  name: 'quantity',
  field: 'lines.*.quantity',
  transform: { kind: 'ratio', times: ['lines.*.unitPrice'], over: ['lines.*.net'] },
  center: 1,
};

/** Lines of quantity, unit price and net. */
function invoiceOf(...lines: readonly (readonly [quantity: string, unitPrice: string, net: string])[]): Invoice {
  return Object.fromEntries(
    lines.flatMap(([amount, unitPrice, net], at) => [
      [`lines.${at}.quantity`, amount],
      [`lines.${at}.unitPrice`, unitPrice],
      [`lines.${at}.net`, net],
    ]),
  );
}

describe('a feature over lines', () => {
  it('is that of the line farthest from the centre, on either side', () => {
    const above = invoiceOf(['2', '5', '10'], ['300', '5', '15'], ['1', '5', '5']);
    expect(featureValue(quantity, above, undefined)).toEqual({ path: 'lines.1.quantity', value: 100, unread: [] });
    const below = invoiceOf(['2', '5', '10'], ['1', '5', '5'], ['1', '5', '500']);
    expect(featureValue(quantity, below, undefined)).toMatchObject({ path: 'lines.2.quantity', value: 0.01 });
  });

  it('is that of the first of several lines that are equally far', () => {
    expect(featureValue(quantity, invoiceOf(['2', '5', '10'], ['3', '5', '15']), undefined).path).toBe(
      'lines.0.quantity',
    );
  });

  it('counts from zero where it has no centre', () => {
    const { center: _, ...plain } = quantity;
    expect(featureValue(plain, invoiceOf(['1', '5', '10'], ['1', '5', '5']), undefined).path).toBe('lines.1.quantity');
  });

  it('takes lines by number, not by name', () => {
    const many = Array.from({ length: 11 }, () => ['1', '5', '5'] as const);
    const invoice = { ...invoiceOf(...many), 'lines.10.quantity': '4' };
    expect(featureValue(quantity, invoice, undefined)).toMatchObject({ path: 'lines.10.quantity', value: 4 });
  });

  it('lets a line that is given away say nothing', () => {
    const gift = invoiceOf(['3', '0', '0'], ['2', '5', '10']);
    expect(featureValue(quantity, gift, undefined)).toEqual({ path: 'lines.1.quantity', value: 1, unread: [] });
    const price: Feature = { name: 'price', field: 'lines.*.unitPrice', transform: { kind: 'log' } };
    expect(featureValue(price, gift, undefined)).toMatchObject({ path: 'lines.1.unitPrice', value: Math.log(5) });
  });

  it('is unknown when every line is given away', () => {
    expect(featureValue(quantity, invoiceOf(['3', '0', '0']), undefined)).toEqual({
      path: 'lines.0.quantity',
      value: undefined,
      unread: [],
    });
  });

  it('is never silent about a line with a price and no net', () => {
    expect(featureValue(quantity, invoiceOf(['2', '5', '10'], ['2', '5', '0']), undefined)).toEqual({
      path: 'lines.1.quantity',
      value: undefined,
      unread: [],
    });
  });

  it('is unknown when one line cannot be read, and says which and what', () => {
    const { 'lines.1.net': _, ...invoice } = invoiceOf(['2', '5', '10'], ['2', '5', '10']);
    expect(featureValue(quantity, invoice, undefined)).toMatchObject({ value: undefined, unread: ['lines.1.net'] });
  });

  it('lacks the fields of the first line when there are no lines', () => {
    expect(featureValue(quantity, { netTotal: '5' }, undefined)).toEqual({
      path: 'lines.0.quantity',
      value: undefined,
      unread: ['lines.0.quantity', 'lines.0.net', 'lines.0.unitPrice'],
    });
  });
});

describe('a sum over lines', () => {
  const net: Feature = {
    name: 'net',
    field: 'netTotal',
    transform: { kind: 'ratio', times: [], over: [{ sumOf: 'lines.*.net' }] },
  };

  it('is exact', () => {
    const lines = invoiceOf(...Array.from({ length: 10 }, () => ['1', '0.10', '0.10'] as const));
    expect(featureValue(net, { ...lines, netTotal: '1.00' }, undefined).value).toBe(1);
  });

  it('lacks the first line where there are no lines, and is not zero', () => {
    expect(featureValue(net, { netTotal: '3' }, undefined)).toEqual({
      path: 'netTotal',
      value: undefined,
      unread: ['lines.0.net'],
    });
  });

  it('never takes a missing line for zero', () => {
    const { 'lines.1.net': _, ...lines } = invoiceOf(['1', '1', '1'], ['1', '1', '1']);
    expect(featureValue(net, { ...lines, netTotal: '1' }, undefined)).toMatchObject({
      value: undefined,
      unread: ['lines.1.net'],
    });
  });

  it('names every line that is missing', () => {
    const {
      'lines.0.net': _,
      'lines.2.net': __,
      ...lines
    } = invoiceOf(['1', '1', '1'], ['1', '1', '1'], ['1', '1', '1']);
    expect(featureValue(net, { ...lines, netTotal: '3' }, undefined).unread).toEqual(['lines.0.net', 'lines.2.net']);
  });
});
