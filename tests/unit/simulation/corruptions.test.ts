import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../src/invoice/calendar';
import { sumDecimals } from '../../../src/invoice/decimal';
import type { Invoice } from '../../../src/invoice/types';
import {
  type CorruptionName,
  corrupt,
  corruptions,
  isCorruptionName,
  lineCountOf,
} from '../../../src/simulation/corruptions';
import { createRandom } from '../../../src/simulation/random';
import { invoices } from '../support/simulated';

const names = Object.keys(corruptions).filter(isCorruptionName);
const some = invoices.filter((_, at) => at % 10 === 0);
const times = (value: string, factor: number) => Array.from({ length: factor }, () => value);

/** Every change that a corruption makes to the books. */
function changes(name: CorruptionName): { before: Invoice; after: Invoice; field: string }[] {
  const random = createRandom(name);
  return some.flatMap((before) => {
    const changed = corrupt(before, name, random);
    return changed ? [{ before, after: changed.invoice, field: changed.field }] : [];
  });
}

describe('corrupt', () => {
  it.each(names)('changes exactly the one field that it names (%s)', (name) => {
    const all = changes(name);
    expect(all.length).toBeGreaterThan(some.length / 2);
    for (const { before, after, field } of all) {
      const differing = Object.keys({ ...before, ...after }).filter((path) => before[path] !== after[path]);
      expect(differing).toEqual([field]);
    }
  });

  it.each<[CorruptionName, RegExp, number]>([
    ['grossTimes10', /^grossTotal$/, 10],
    ['netTimes10', /^netTotal$/, 10],
    ['taxTimes10', /^taxTotal$/, 10],
    ['quantityTimes100', /^lines\.\d+\.quantity$/, 100],
    ['unitPriceTimes10', /^lines\.\d+\.unitPrice$/, 10],
  ])('%s multiplies exactly', (name, path, factor) => {
    for (const { before, after, field } of changes(name)) {
      expect(field).toMatch(path);
      expect(after[field]).toBe(sumDecimals(times(before[field] ?? '', factor)));
    }
  });

  it.each<[CorruptionName, string, number]>([
    ['dateFiveYearsOff', 'issueDate', 1826],
    ['dueDateOneYearOff', 'dueDate', 365],
  ])('%s moves the date either way', (name, path, days) => {
    const moved = changes(name).map(({ before, after, field }) => {
      expect(field).toBe(path);
      return (dayNumber(after[path] ?? '') ?? 0) - (dayNumber(before[path] ?? '') ?? 0);
    });
    expect(new Set(moved)).toEqual(new Set([days, -days]));
  });

  it('reaches every line', () => {
    for (const name of ['quantityTimes100', 'unitPriceTimes10'] as const) {
      const all = changes(name).filter(({ before }) => lineCountOf(before) > 1);
      expect(all.some(({ field }) => field.startsWith('lines.0.'))).toBe(true);
      expect(all.some(({ before, field }) => field.startsWith(`lines.${lineCountOf(before) - 1}.`))).toBe(true);
    }
  });

  it('makes nothing where it would change nothing', () => {
    const random = createRandom('none');
    expect(corrupt({ taxTotal: '0.00' }, 'taxTimes10', random)).toBeUndefined();
    expect(corrupt({ netTotal: '1.00' }, 'grossTimes10', random)).toBeUndefined();
    expect(corrupt({}, 'quantityTimes100', random)).toBeUndefined();
    expect(corrupt({ issueDate: '' }, 'dateFiveYearsOff', random)).toBeUndefined();
  });

  it('does not take the name of a property for that of a corruption', () => {
    expect(['grossTimes10', 'toString', ''].map(isCorruptionName)).toEqual([true, false, false]);
  });
});
