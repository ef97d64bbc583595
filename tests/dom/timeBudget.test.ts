import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/extraction/readPage';
import { testProfile } from '../../src/extraction/testProfile';
import type { IsVisible } from '../../src/extraction/types';
import type { Profile } from '../../src/invoice/types';
import { inlineVisibility } from './inlineVisibility';
import { parsePage } from './parsePage';
import { simpleProfile } from './simpleProfile';

/** A clock that stands still until an element is looked at, or one of a kind. */
function slow(css: string, ms: number): { isVisible: IsVisible; now: () => number } {
  let time = 0;
  const isVisible: IsVisible = (element) => {
    if (element.matches(css)) time += ms;
    return inlineVisibility(element);
  };
  return { isVisible, now: () => time };
}

function read(html: string, profile: Profile, css: string, ms: number) {
  const { isVisible, now } = slow(css, ms);
  return readPage(parsePage(html), profile, isVisible, { now }).fields;
}

const late = { status: 'missing', problem: 'tookTooLong' };

describe('reading a page for longer than 1.5 seconds', () => {
  const html = '<p class="a">INV-1</p><p class="b">1.00 EUR</p><p class="c">2.00 EUR</p>';

  test('keeps what was read before, and says of the rest that it took too long', () => {
    const fields = read(html, simpleProfile({ invoiceNumber: '.a', netTotal: '.b', grossTotal: '.c' }), '.b', 1501);
    expect(fields.invoiceNumber).toMatchObject({ status: 'certain', value: 'INV-1' });
    expect(fields.netTotal).toMatchObject({ status: 'certain', value: '1.00' });
    expect(fields.grossTotal).toEqual(late);
  });

  test('reads all within it', () => {
    const fields = read(html, simpleProfile({ netTotal: '.b', grossTotal: '.c' }), '.b', 1499);
    expect(fields.grossTotal).toMatchObject({ status: 'certain', value: '2.00' });
  });

  test('does not say of a field that it is not there while a selector of it was not tried', () => {
    const profile = {
      ...simpleProfile({}),
      fields: { netTotal: [{ css: '.none' }, { css: '[hidden]' }, { css: '.b' }] },
    };
    const { netTotal } = read(`<p hidden>3.00</p>${html}`, profile, '[hidden]', 1501);
    expect(netTotal).toEqual(late);
  });

  test('ends in the middle of elements that cannot be seen', () => {
    let asked = 0;
    const isVisible = () => {
      asked += 1;
      return false;
    };
    const page = parsePage('<p hidden>1.00</p>'.repeat(1000));
    const { fields } = readPage(page, simpleProfile({ netTotal: 'p' }), isVisible, { now: () => asked * 150 });
    expect(fields.netTotal).toEqual(late);
    expect(asked).toBeLessThan(20);
  });

  test('takes no currency for certain while an amount was not looked for', () => {
    const profile: Profile = { ...simpleProfile({ netTotal: '.b', grossTotal: '.c' }), defaultCurrency: 'USD' };
    expect(read(html, profile, '.b', 1501).currency).toEqual(late);
  });
});

describe('running out of time in the lines of an invoice', () => {
  const lines = { row: [{ css: '.row' }], fields: { name: [{ css: 'i' }], net: [{ css: 'b' }] } };
  const html = '<p class="row"><i>Paper</i><b>1.00</b></p>'.repeat(10);

  test('makes no line certain, and leaves out those that were not read', () => {
    const fields = read(html, simpleProfile({}, lines), 'b', 500);
    expect(Object.keys(fields).filter((path) => path.endsWith('.net'))).toHaveLength(4);
    for (const [path, each] of Object.entries(fields)) {
      const candidates = [path.endsWith('.net') ? '1.00' : 'Paper'];
      expect(each).toMatchObject({ status: 'ambiguous', problem: 'tookTooLong', candidates });
      expect(each).not.toHaveProperty('value');
    }
  });

  test('says so of a cell that was not looked for', () => {
    const fields = read(html, simpleProfile({}, lines), 'i', 1501);
    expect(fields).toMatchObject({
      'lines.0.name': { status: 'ambiguous', problem: 'tookTooLong' },
      'lines.0.net': late,
    });
    expect(Object.keys(fields)).toHaveLength(2);
  });

  test.each([
    ['before the rows', 'h1'],
    ['among the rows', '.row'],
  ])('%s says so of the first line', (_, css) => {
    const fields = read(`<h1>INV-1</h1>${html}`, simpleProfile({ invoiceNumber: 'h1' }, lines), css, 1501);
    expect(fields).toMatchObject({ 'lines.0.name': late, 'lines.0.net': late });
    expect(Object.keys(fields)).toHaveLength(3);
  });

  test('makes no line certain when it could not look whether there are more', () => {
    const more = [{ css: '[hidden]' }];
    const fields = read(`${html}<p hidden></p>`, simpleProfile({}, { ...lines, more }), '[hidden]', 1501);
    expect(Object.keys(fields)).toHaveLength(20);
    for (const each of Object.values(fields))
      expect(each).toMatchObject({ status: 'ambiguous', problem: 'tookTooLong' });
  });
});

test('testing a profile ends after 3 seconds, and says which selectors were not tried', () => {
  const { isVisible, now } = slow('.a', 3001);
  const page = parsePage('<p class="a">1.00</p><p class="b">2.00</p><p class="row"><b>3.00</b></p>');
  const profile = simpleProfile(
    { netTotal: '.a', grossTotal: '.b' },
    { row: [{ css: '.row' }], fields: { net: [{ css: 'b' }] } },
  );
  const { fields, lines } = testProfile(page, profile, isVisible, { now });
  expect(fields.netTotal).toMatchObject([{ reading: { value: '1.00' } }]);
  expect(fields.grossTotal).toEqual([{ reading: late, matches: 0 }]);
  expect(lines).toEqual({ rows: [1], more: [], fields: { net: [{ reading: late, matches: 0 }] } });
});

test('asks of each element only once whether it can be seen, however deep rows are in rows', () => {
  const page = parsePage(`${'<div>'.repeat(50)}1.00${'</div>'.repeat(50)}`);
  const asked: Element[] = [];
  const isVisible: IsVisible = (element) => {
    asked.push(element);
    return true;
  };
  readPage(page, simpleProfile({}, { row: [{ css: '*' }], fields: { net: [{ css: '*' }] } }), isVisible);
  expect(asked.length).toBeGreaterThan(50);
  expect(new Set(asked).size).toBe(asked.length);
});
