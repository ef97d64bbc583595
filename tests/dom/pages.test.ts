import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/extraction/readPage';
import type { FieldReading } from '../../src/invoice/types';
import { inlineVisibility } from './inlineVisibility';
import { openPage, pageCases } from './pageCases';

describe.each(pageCases.map((page) => [page.name, page] as const))('the page %s', (_, page) => {
  const { expected, profile } = page;

  test(expected.guards, () => {
    const { fields } = readPage(openPage(page), profile, inlineVisibility);
    const found = Object.entries(fields).map(([path, each]) => [path, comparable(each, expected.fields[path])]);
    expect(Object.fromEntries(found)).toEqual(expected.fields);
  });

  test('has a value exactly where its reading is certain, and a problem everywhere else', () => {
    const { fields } = readPage(openPage(page), profile, inlineVisibility);
    for (const { status, value, problem } of Object.values(fields)) {
      expect([value !== undefined, problem !== undefined]).toEqual([status === 'certain', status !== 'certain']);
    }
  });

  test('is not changed by being read', () => {
    const document = openPage(page);
    const before = document.documentElement.outerHTML;
    readPage(document, profile, inlineVisibility);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

const always = ['status', 'value', 'problem', 'candidates'] as const;
const whereGiven = ['raw', 'source', 'selector'] as const;

/** The parts of a reading that a case speaks of. */
function comparable(reading: FieldReading, expected: FieldReading | undefined): Partial<FieldReading> {
  const keys = [...always, ...whereGiven.filter((key) => expected?.[key] !== undefined)];
  return Object.fromEntries(keys.flatMap((key) => (reading[key] === undefined ? [] : [[key, reading[key]]])));
}
