import { describe, expect, it } from 'vitest';
import { checks } from '../../../src/detection/checks/registry';
import type { BenchmarkResult } from '../../../src/learning/benchmark';
import { recordCorruptionNames } from '../../../src/simulation/benchmark/recordCorruptions';
import { seedChanges, spendingChanges } from '../../bench/detection/changedCopies';
import { identities } from '../../bench/detection/identities';
import { blame, estimate, falseAlarms, foundOf, foundOfAll, foundOfOneField } from '../../bench/detection/measures';
import { targets } from '../../bench/detection/targets';

function result(
  found: Readonly<Record<string, readonly [count: number, found: number, blamed: number]>>,
): BenchmarkResult {
  const kinds = Object.entries(found).map(([kind, [count, hits, foundAndBlamed]]) => ({
    ...{ kind, count, found: hits, foundAndBlamed },
  }));
  return { normal: 100, falseAlarms: 0.02, reviews: 0, kinds, recall: 0, blame: 0, rowsPerSecond: 1 };
}

const one = result({ total_x2: [10, 10, 9], qty_x2: [20, 10, 10], coh_x2: [10, 0, 0], cohq_x10: [10, 2, 1] });

describe('what is read off a benchmark', () => {
  it('counts every kind alike, however many rows it has', () => {
    expect(foundOfAll(one).share).toBeCloseTo((1 + 0.5 + 0 + 0.2) / 4, 12);
    expect(foundOfAll(one).cases).toBe(50);
  });

  it('leaves out changes that carry on into other fields where one field is asked for', () => {
    expect(foundOfOneField(one)).toEqual({ share: 0.75, cases: 30 });
    expect(recordCorruptionNames.filter((kind) => !foundOfOneField(result({ [kind]: [1, 1, 1] })).cases)).toEqual([
      ...['coh_x10', 'coh_x2', 'coh_x1.3', 'cohq_x10', 'cohq_x100'],
    ]);
  });

  it('blames by all that was found', () => {
    expect(blame(one)).toEqual({ share: 20 / 22, cases: 22 });
  });

  it('takes the mean of several companies, of those alone that have the kind', () => {
    const other = result({ total_x2: [10, 5, 5] });
    expect(estimate([one, other], foundOf('total_x2')).value).toBeCloseTo(0.75, 12);
    expect(estimate([one, other], foundOf('qty_x2')).value).toBeCloseTo(0.5, 12);
    expect(estimate([one, other], foundOf('nothing')).value).toBeNaN();
  });

  it('gives one company Wilson’s interval and keeps a mean’s within 0 and 1', () => {
    expect(estimate([one], falseAlarms).low).toBeCloseTo(0.0055, 3);
    const { low, high } = estimate([result({ a: [10, 10, 0] }), result({ a: [10, 0, 0] })], foundOf('a'));
    expect([low, high]).toEqual([0, 1]);
  });
});

describe('what is measured', () => {
  it('leaves out as identities only checks that there are', () => {
    const ids = checks.map(({ id }) => id);
    expect([...identities].filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('has targets only for changes that are made', () => {
    const all = result(
      Object.fromEntries(
        [...Object.keys(spendingChanges), ...Object.keys(seedChanges), ...recordCorruptionNames].map((kind) => [
          kind,
          [1, 1, 1] as const,
        ]),
      ),
    );
    for (const { measure } of targets) expect(measure(all).cases).toBeGreaterThan(0);
  });
});
