import { describe, expect, it } from 'vitest';
import {
  handState,
  inputText,
  lineCount,
  readingOf,
  withLine,
  withoutLine,
  withText,
} from '../../../src/popup/typedFields';

const empty = handState({}, ['issueDate', 'x-qty', 'lines.*.quantity']);
const type = (state: typeof empty, path: string, text: string, locale = 'en-GB') =>
  withText(state, path, text, locale, { 'x-qty': 'number', 'x-sent': 'date' });

describe('the form', () => {
  it('begins with every field of the catalogue, what the model needs beside, and one line', () => {
    expect(Object.keys(empty.fields)).toEqual(expect.arrayContaining(['grossTotal', 'iban', 'x-qty', 'lines.0.net']));
    expect(Object.values(empty.fields).every(({ status }) => status === 'missing')).toBe(true);
    expect(lineCount(empty.fields)).toBe(1);
  });

  it('keeps what was read from a page as it was read', () => {
    const read = { grossTotal: { status: 'certain', value: '10.00', raw: '10', selector: '#g' } } as const;
    expect(handState(read, []).fields['grossTotal']).toBe(read.grossTotal);
  });

  it.each([
    ['grossTotal', '1,234.50', 'en-GB', '1234.50'],
    ['grossTotal', '1.234,50', 'de-DE', '1234.50'],
    ['issueDate', '2026-03-05', 'en-GB', '2026-03-05'],
    ['x-qty', '900', 'en-GB', '900'],
    ['x-sent', '05/03/2026', 'en-GB', '2026-03-05'],
    ['sellerName', '  Muster  GmbH ', 'en-GB', 'Muster GmbH'],
    ['currency', ' eur', 'en-GB', 'EUR'],
    ['invoiceType', 'creditNote', 'en-GB', 'creditNote'],
    ['invoiceType', 'invoice', 'en-GB', 'invoice'],
  ])('reads %s typed as %s in %s as %s', (path, text, locale, value) => {
    expect(type(empty, path, text, locale).fields[path]).toMatchObject({ status: 'certain', value, source: 'typed' });
  });

  it('takes no value from what cannot be read, and says so', () => {
    expect(type(empty, 'grossTotal', 'twelve').fields['grossTotal']).toEqual({
      status: 'ambiguous',
      raw: 'twelve',
      problem: 'notANumber',
      source: 'typed',
    });
  });

  it('takes an emptied field for one that the invoice does not state, never for zero', () => {
    const emptied = type(type(empty, 'taxTotal', '5'), 'taxTotal', ' ');
    expect(emptied.fields['taxTotal']).toMatchObject({ status: 'missing', source: 'typed' });
    expect(readingOf(emptied).fields['taxTotal']?.value).toBeUndefined();
  });

  it('adds empty lines at the end, and removes one so that those behind it move up with what was typed', () => {
    const three = withLine(withLine(empty));
    const typed = type(type(three, 'lines.0.net', '1'), 'lines.2.net', '3');
    const removed = withoutLine(typed, 1);
    expect(lineCount(removed.fields)).toBe(2);
    expect([removed.fields['lines.1.net']?.value, removed.texts['lines.1.net']]).toEqual(['3', '3']);
  });

  it('judges no line of which nothing was entered, and one of which something was', () => {
    const state = type(withLine(empty), 'lines.1.net', '3');
    const paths = Object.keys(readingOf(state).fields).filter((path) => path.startsWith('lines.'));
    expect(paths).toEqual(['lines.1.name', 'lines.1.quantity', 'lines.1.unitPrice', 'lines.1.net', 'lines.1.taxRate']);
  });
});

describe('an input begins with the value as the reader would type it', () => {
  it.each([
    ['grossTotal', '-1234.50', 'de-DE', '-1234,50'],
    ['grossTotal', '-1234.50', 'en-GB', '-1234.50'],
    ['lines.0.quantity', '0.125', 'fr-FR', '0,125'],
    ['issueDate', '2026-03-05', 'de-DE', '2026-03-05'],
    ['sellerName', '12.5', 'de-DE', '12.5'],
  ])('%s %s in %s: %s', (path, value, locale, text) => {
    expect(inputText(path, { status: 'certain', value }, locale, {})).toBe(text);
    expect(type(empty, path, text, locale).fields[path]?.value).toBe(value);
  });
});
