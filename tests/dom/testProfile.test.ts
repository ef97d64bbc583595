import { describe, expect, test } from 'vitest';
import { testProfile } from '../../src/extraction/testProfile';
import type { FieldReading, FieldSelector, Profile } from '../../src/invoice/types';
import { inlineVisibility } from './inlineVisibility';
import { openPage, pageCases } from './pageCases';
import { parsePage } from './parsePage';
import { simpleProfile } from './simpleProfile';

const html = `
  <p id="total">1,234.50</p> <p class="twice">INV-1</p> <p class="twice">INV-2</p> <p class="twice" hidden>INV-3</p>
  <p id="hidden" hidden>2.00</p> <p id="empty"> – </p> <p id="word">soon</p> <a href="#3">three</a>`;

const ask = (page: string, profile: Profile) => testProfile(parsePage(page), profile, inlineVisibility);

describe('testing a selector says', () => {
  test.each<[string, string, FieldSelector, number, Partial<FieldReading>]>([
    ['the value', 'grossTotal', { css: '#total' }, 1, { status: 'certain', value: '1234.50', raw: '1,234.50' }],
    ['the value of an attribute', 'invoiceNumber', { css: 'a', attribute: 'href' }, 1, { value: '#3' }],
    ['that it is not CSS', 'grossTotal', { css: 'p[[' }, 0, { status: 'missing', problem: 'invalidSelector' }],
    ['that nothing matches', 'grossTotal', { css: '.none' }, 0, { status: 'missing', problem: 'noMatch' }],
    [
      'how many visible elements match',
      'invoiceNumber',
      { css: '.twice' },
      2,
      { status: 'ambiguous', problem: 'severalMatches', candidates: ['INV-1', 'INV-2'] },
    ],
    ['that the match cannot be seen', 'grossTotal', { css: '#hidden' }, 0, { status: 'ambiguous', problem: 'hidden' }],
    ['that the match is empty', 'grossTotal', { css: '#empty' }, 1, { status: 'missing', problem: 'empty' }],
    ['that it is no number', 'grossTotal', { css: '#word' }, 1, { problem: 'notANumber', raw: 'soon' }],
    ['that it is no date', 'issueDate', { css: '#word' }, 1, { problem: 'notADate', raw: 'soon' }],
  ])('%s', (_, path, selector, matches, reading) => {
    const { fields } = ask(html, { ...simpleProfile({}), fields: { [path]: [selector] } });
    expect(fields[path]).toMatchObject([{ matches, reading }]);
  });

  test('that for each selector by itself, also behind one that finds the field', () => {
    const selectors = [{ css: '.none' }, { css: '#total' }, { css: '#word' }];
    const { fields } = ask(html, { ...simpleProfile({}), fields: { grossTotal: selectors } });
    const problems = fields.grossTotal?.map(({ reading }) => reading.problem ?? reading.value);
    expect(problems).toEqual(['noMatch', '1234.50', 'notANumber']);
  });
});

describe('testing the selectors of lines', () => {
  const row = '<p class="row"><i>Paper</i><b>1.00</b></p>';
  const heading = '<p class="row"><i>Stationery</i></p>';
  const testLines = (page: string, parts: Partial<NonNullable<Profile['lines']>> = {}) =>
    ask(page, simpleProfile({}, { row: [{ css: '.row' }], fields: { net: [{ css: 'b' }] }, ...parts })).lines;

  test('counts the visible rows of each row selector', () => {
    const rows = [{ css: '.none' }, { css: '.row' }, { css: 'p[[' }, { css: 'p' }];
    const page = `${row.repeat(3)}<p class="row" hidden></p><p></p>`;
    expect(testLines(page, { row: rows })?.rows).toEqual([0, 3, 'invalidSelector', 4]);
  });

  test('says whether what is there while not all rows are is on the page', () => {
    const more = [{ css: '.none' }, { css: '.row' }, { css: 'p[[' }];
    expect(testLines(row.repeat(3), { more })?.more).toEqual([0, 3, 'invalidSelector']);
  });

  test('reads each field in the first row of the first selector that has rows', () => {
    const page = `<div class="none" hidden><b>9.00</b></div>${row}<p class="row"><b>2.00</b></p>`;
    const lines = testLines(page, { row: [{ css: '.none' }, { css: '.row' }] });
    expect(lines?.fields.net).toMatchObject([{ matches: 1, reading: { status: 'certain', value: '1.00' } }]);
  });

  test('passes over a heading that has no such cell', () => {
    const lines = testLines(heading + row, { fields: { name: [{ css: 'i' }], net: [{ css: 'b' }] } });
    expect(lines?.fields.name).toMatchObject([{ reading: { value: 'Stationery' } }]);
    expect(lines?.fields.net).toMatchObject([{ reading: { value: '1.00' } }]);
  });

  test('says what is wrong with a selector that no row has, or that is not CSS', () => {
    const fields = { net: [{ css: 'b' }, { css: '.none' }, { css: 'b[[' }] };
    const problems = (page: string) => testLines(page, { fields })?.fields.net?.map(({ reading }) => reading.problem);
    expect(problems(row)).toEqual([undefined, 'noMatch', 'invalidSelector']);
    expect(problems('<p></p>')).toEqual(['noMatch', 'noMatch', 'invalidSelector']);
  });

  test('says how many cells match within the row', () => {
    const lines = testLines('<p class="row"><b>1.00</b><b>2.00</b></p>');
    expect(lines?.fields.net).toMatchObject([{ matches: 2, reading: { problem: 'severalMatches' } }]);
  });
});

test.each(pageCases.map((each) => [each.name, each] as const))('has an outcome for every selector of %s', (_, each) => {
  const { profile } = each;
  const { fields, lines } = testProfile(openPage(each), profile, inlineVisibility);
  const counts = (all: Readonly<Record<string, readonly unknown[]>>) =>
    Object.entries(all).map(([path, { length }]) => [path, length]);
  expect(counts(fields)).toEqual(counts(profile.fields));
  expect(counts(lines?.fields ?? {})).toEqual(counts(profile.lines?.fields ?? {}));
  expect(lines?.rows.length).toBe(profile.lines?.row.length);
});

describe('custom fields', () => {
  test('hold what the model takes them for', () => {
    const profile = simpleProfile({ 'x-paid': '#paid' });
    const page = parsePage('<p id="paid">31/03/2026</p>');
    const [asNumber] = testProfile(page, profile, inlineVisibility).fields['x-paid'] ?? [];
    const [asDate] =
      testProfile(page, profile, inlineVisibility, { customKinds: { 'x-paid': 'date' } }).fields['x-paid'] ?? [];
    expect(asNumber?.reading.status).toBe('ambiguous');
    expect(asDate?.reading.value).toBe('2026-03-31');
  });
});
