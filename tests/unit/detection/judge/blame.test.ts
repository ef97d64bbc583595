import { describe, expect, it } from 'vitest';
import { blame, type Weighed } from '../../../../src/detection/blame';
import type { FieldPath } from '../../../../src/invoice/types';
import { otherIban, paperInvoice, taught } from './paperMill';

const weeks = 60;
const detector = await taught(weeks);

const changes: readonly (readonly [FieldPath, string])[] = [
  ...(['29750.00', '279.50', '297.60', '29.75'].map((value) => ['grossTotal', value]) as [FieldPath, string][]),
  ...(['2500.00', '25.00', '205.00'].map((value) => ['netTotal', value]) as [FieldPath, string][]),
  ...(['475.00', '74.50', '4.75'].map((value) => ['taxTotal', value]) as [FieldPath, string][]),
  ...(['1000', '100', '1'].map((value) => ['quantity', value]) as [FieldPath, string][]),
  ...(['250.00', '2.50', '52.00'].map((value) => ['unitPrice', value]) as [FieldPath, string][]),
  ...(['2026-04-15', '2026-03-03', '2027-04-01', '2025-04-01'].map((value) => ['dueDate', value]) as [
    FieldPath,
    string,
  ][]),
  ...(['90', '14', '3'].map((value) => ['paymentTermsDays', value]) as [FieldPath, string][]),
  ...(['USD', 'CHF'].map((value) => ['currency', value]) as [FieldPath, string][]),
  ...([otherIban, 'DE75512108001245126199'].map((value) => ['iban', value]) as [FieldPath, string][]),
];

describe('the blame of a seller with a constant price list', () => {
  it.each(changes)('falls first on %s that was changed to %s', async (path, value) => {
    const { judgement } = await detector.judge(paperInvoice(weeks, { [path]: value }));
    expect([judgement.verdict, judgement.blamed]).toEqual(['anomaly', path]);
  });

  it('falls on nothing where nothing was changed', async () => {
    const { judgement } = await detector.judge(paperInvoice(weeks));
    expect(judgement.blamed).toBeNull();
  });
});

const says = (surprise: number, fields: readonly FieldPath[], others: Partial<Weighed> = {}): Weighed => ({
  ...{ fields, weakFields: [], exoneration: 0, surprise },
  ...others,
});

describe('blame', () => {
  it('falls on the field that all failed checks have in common', () => {
    expect(blame([says(10, ['net', 'gross']), says(10, ['tax', 'gross'])])[0]).toBe('gross');
  });

  it('leaves a field in peace for which a tight check speaks that passed', () => {
    const failed = says(10, ['net', 'gross']);
    expect(blame([failed, says(0, ['net'], { exoneration: 3 })])).toEqual(['gross', 'net']);
    expect(blame([failed, says(0, ['gross'], { exoneration: 3 })])).toEqual(['net', 'gross']);
    // It weighs more than a little that another check has against the field.
    expect(blame([failed, says(5, ['net'])])[0]).toBe('net');
    expect(blame([failed, says(5, ['net']), says(0, ['net'], { exoneration: 3 })])[0]).toBe('gross');
  });

  it('takes nothing from a check that abstained', () => {
    const failed = says(10, ['net', 'gross']);
    expect(blame([failed, says(Number.NaN, ['net'], { exoneration: 3 })])).toEqual(blame([failed]));
    expect(blame([says(Number.NaN, ['net'])])).toEqual([]);
    expect(blame([])).toEqual([]);
  });

  it('counts a field that is seldom behind a check a quarter', () => {
    expect(blame([says(18, ['net'], { weakFields: ['seller'] }), says(5, ['seller'])])).toEqual(['net']);
  });

  it('prefers the field whose repair takes away the surprise, among those that explain it', () => {
    const failed = says(10, ['net', 'gross', 'tax']);
    const reliefs = [
      { path: 'net', gain: -4 },
      { path: 'gross', gain: 1 },
      { path: 'tax', gain: 6 },
      { path: 'currency', gain: 90 },
    ];
    expect(blame([failed], reliefs)).toEqual(['tax', 'gross', 'net']);
  });

  it('drops fields that cover less than 0.6 of what the best one covers', () => {
    expect(blame([says(14, ['net']), says(9, ['gross'])])).toEqual(['net']);
    expect(blame([says(14, ['net']), says(11, ['gross'])])).toEqual(['net', 'gross']);
  });
});
