import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sensitivityPreview } from '../../../src/options/sensitivityPreview';
import type { InvoiceRecord } from '../../../src/records/types';
import { exampleRecord } from './exampleRecord';

const scored = (...scores: readonly number[]) => scores.map((score, at) => exampleRecord({ id: `r-${at}`, score }));
const notice = { check: 'newSeller', family: 'history', fields: [], isNotice: true } as const;
const { score: _, ...unscored } = exampleRecord();

describe('what a sensitivity would have flagged', () => {
  it('is an alarm where the odds are longer than promised, and a second look at three times as many', () => {
    const records = scored(Math.log10(101), Math.log10(100), Math.log10(34), Math.log10(33));
    expect(sensitivityPreview(records, 100)).toMatchObject({ checked: 4, alarms: 1, looks: 2 });
  });

  it('is a second look for a notice, however usual the rest is', () => {
    expect(sensitivityPreview([exampleRecord({ findings: [notice] })], 100)).toMatchObject({ alarms: 0, looks: 1 });
  });

  it('leaves out what could not be judged', () => {
    expect(sensitivityPreview([unscored], 20)).toEqual({ checked: 0, alarms: 0, looks: 0, unusual: [] });
  });

  it('lists the five most unusual, alarms first, with what a person knows them by', () => {
    const odd: InvoiceRecord[] = scored(2.1, 2.5, 2.3, 2.2, 2.4, 1.9);
    const { unusual } = sensitivityPreview([exampleRecord({ id: 'n', findings: [notice] }), ...odd], 100);
    expect(unusual.map(({ id }) => id)).toEqual(['r-1', 'r-4', 'r-2', 'r-3', 'r-0']);
    expect(unusual[0]).toEqual({
      id: 'r-1',
      number: 'a-1',
      seller: 'Papier AG',
      issueDate: '2026-03-05',
      verdict: 'anomaly',
    });
  });

  it('never grows when more invoices are promised for one false alarm', () => {
    const scores = fc.array(fc.double({ min: 0, max: 7, noNaN: true }), { maxLength: 40 });
    fc.assert(
      fc.property(scores, fc.integer({ min: 20, max: 500 }), (each, promise) => {
        const [eager, calm] = [promise, promise * 2].map((chosen) => sensitivityPreview(scored(...each), chosen));
        const flagged = (preview = eager) => (preview ? preview.alarms + preview.looks : 0);
        expect(calm?.alarms).toBeLessThanOrEqual(eager?.alarms ?? 0);
        expect(flagged(calm)).toBeLessThanOrEqual(flagged(eager));
      }),
    );
  });
});
