import { describe, expect, test } from 'vitest';
import { elementText } from '../../src/extraction/elementText';
import { readPage } from '../../src/extraction/readPage';
import { headerFields, lineFields } from '../../src/invoice/catalogue';
import { profileIssues } from '../../src/invoice/profileIssues';
import type { FieldSelector } from '../../src/invoice/types';
import { inlineVisibility } from './inlineVisibility';
import { parsePage } from './parsePage';
import { simpleProfile } from './simpleProfile';

describe('reading a page with very many lines', () => {
  const profile = simpleProfile({}, { row: [{ css: '.item' }], fields: { net: [{ css: '.net' }] } });
  const page = (count: number) => parsePage('<p class="item"><b class="net">1.00</b></p>'.repeat(count));

  test('reads 500 lines', () => {
    const { fields } = readPage(page(500), profile, inlineVisibility);
    expect(Object.keys(fields)).toHaveLength(500);
    expect(fields['lines.499.net']).toMatchObject({ status: 'certain', value: '1.00' });
  });

  test('makes no line certain when there are more than it reads', () => {
    const { fields } = readPage(page(501), profile, inlineVisibility);
    expect(Object.keys(fields)).toHaveLength(500);
    for (const each of Object.values(fields)) {
      expect(each).toMatchObject({ status: 'ambiguous', problem: 'moreLines', candidates: ['1.00'] });
    }
  });
});

describe('reading a very long text', () => {
  const profile = simpleProfile({ paymentTerms: '.text', grossTotal: '.text', issueDate: '.text' });
  const read = (text: string) => readPage(parsePage(`<p class="text">${text}</p>`), profile, inlineVisibility).fields;

  test('makes no number and no date certain, for another may stand behind', () => {
    const { grossTotal, issueDate } = read(`1.00 ${'x '.repeat(250)} 2.00`);
    expect(grossTotal).toMatchObject({ status: 'ambiguous', problem: 'severalValues' });
    expect(issueDate).toMatchObject({ status: 'ambiguous', problem: 'severalValues' });
  });

  test('cuts a text after 500 characters', () => {
    const cut = 'x'.repeat(500);
    expect(read('x'.repeat(600)).paymentTerms).toMatchObject({ status: 'certain', raw: cut, value: cut });
  });

  test('does not count white space that is not drawn', () => {
    expect(read(`1.00${' \n'.repeat(5000)}GBP`).grossTotal).toMatchObject({ status: 'certain', value: '1.00' });
  });
});

test('reads the text of an element that is nested deeper than a recursion could go', () => {
  const page = parsePage('');
  const outermost = page.createElement('div');
  let innermost = outermost;
  for (let depth = 0; depth < 5000; depth += 1) innermost = innermost.appendChild(page.createElement('div'));
  innermost.append('1.00');
  expect(elementText(outermost, () => true).text).toBe('1.00');
});

describe('a hostile profile on a page of 5,000 elements', () => {
  const longest = 500;
  const fill = (start: string, piece: string, end = '') =>
    start + piece.repeat(Math.floor((longest - start.length - end.length) / piece.length)) + end;
  const nested = (open: string) => {
    const depth = Math.floor((longest - 1) / (open.length + 1));
    return `${open.repeat(depth)}*${')'.repeat(depth)}`;
  };
  const hostile: readonly FieldSelector[] = [
    fill('*', ' *'),
    fill('p', ':not(b)'),
    nested(':not('),
    nested(':is('),
    fill('p', ',p'),
    fill('', '('),
    fill('p[a="', 'x'),
    fill('p:nth-child(', '9', 'n+1)'),
    fill('\\', '\\'),
    '*',
  ].map((css) => ({ css, attribute: `a${'-'.repeat(63)}` }));
  const everywhere = hostile.map(({ css }) => ({ css }));
  const each = (ids: object, selectors: readonly FieldSelector[]) =>
    Object.fromEntries(Object.keys(ids).map((id) => [id, selectors]));

  test('is refused before it is used, but nothing relies on that', () => {
    expect(hostile).toHaveLength(10);
    expect(Math.max(...hostile.map(({ css }) => css.length))).toBe(longest);
    const refused = hostile.filter(
      ({ css }) => profileIssues({ ...simpleProfile({}), fields: { iban: [{ css }] } })[0],
    );
    expect(refused).toHaveLength(4);
  });

  test.each([
    ['side by side', '<p class="a"><b>1.00</b></p>'.repeat(2500)],
    ['one within the other', `${'<div>'.repeat(4)}1.00${'</div>'.repeat(4)}`.repeat(1250)],
    ['in shadow roots', '<x-a><template shadowrootmode="open"><p>1.00</p></template></x-a>'.repeat(2500)],
  ])('does not throw: elements %s', { timeout: 30_000 }, (_, html) => {
    const page = parsePage(html);
    for (const selectors of [hostile, everywhere]) {
      const profile = {
        ...simpleProfile({}),
        fields: each(headerFields, selectors),
        lines: { row: selectors, fields: each(lineFields, selectors), more: selectors },
      };
      const { fields } = readPage(page, profile, inlineVisibility);
      expect(Object.keys(fields)).toEqual(expect.arrayContaining(Object.keys(headerFields)));
    }
  });
});
