import { describe, expect, it, vi } from 'vitest';
import { selectorProblem } from '../../../src/invoice/selectorLimits';
import { selectorTokens } from '../../../src/invoice/selectorTokens';
import { shippedProfiles } from '../../../src/invoice/shippedProfiles';
import { fc } from '../support/fc';

vi.mock('../../../src/invoice/selectorTokens', { spy: true });

const times = (count: number, piece: string, between = '') => Array(count).fill(piece).join(between);

describe('selectorProblem', () => {
  it.each([
    '#total',
    'td.amount > b',
    'body > div:nth-child(2) > main > section:nth-of-type(2n + 1) > table > tbody > tr:nth-child(4) > td',
    times(30, 'div', ' '),
    'form[name="bill"] [name$="[unit_price]"]',
    'tr:has(> td[data-title^="Unit Price"])',
    '.card:has(h2.total) .row:has(.gross) .value',
    'section:not(.dialog *) .total',
    'h2 ~ table td',
    ':nth-child(2n + 1 of .item) > b',
    ':is(:is(:is(a)))',
    '.md\\:grid .w-1\\/2',
    'p[[',
    'p { color: red }',
  ])('takes %s', (css) => expect(selectorProblem(css)).toBeUndefined());

  it('takes every selector of the shipped profiles', () => {
    const all = JSON.stringify(shippedProfiles).matchAll(/"css":("(?:[^"\\]|\\.)*")/g);
    expect([...all].map(([, css = '""']) => selectorProblem(JSON.parse(css)))).not.toContain('tooManyParts');
  });

  it.each([
    ['empty', ''],
    ['empty', ' \n\t'],
    ['tooLong', 'x'.repeat(501)],
    ['tooDeep', ':is(:is(:is(:is(a))))'],
    ['tooDeep', `${times(80, ':not(')}a${times(80, ')')}`],
    ['tooManyHas', ':has(a):has(b):has(c)'],
    ['tooManyHas', ':has(a):HAS(b):h\\61s(c)'],
    ['tooManyHas', ':has(a):\\000048as(b):\\68 as(c)'],
    ['tooManyHas', ':/**/has(a):has(b):has(c)'],
    ['tooManyParts', times(100, 'a *', ', ')],
    ['tooManyParts', times(60, 'a', ' ')],
    ['tooManyParts', times(6, 'a ~ b', ',')],
    ['tooManyParts', `:is(${times(20, 'a', ',')}) ~ *`],
    ['tooManyParts', ':is(:is(a *) *) *'],
    ['tooManyParts', ':not(:not(a *) *) *'],
    ['tooManyParts', ':is(a ~ *) ~ *'],
    ['tooManyParts', ':nth-child(odd of :is(a *) *) *'],
    ['tooManyParts', `:has(${times(16, '* a', ',')}) *`],
  ])('finds %s in %s', (problem, css) => {
    expect(selectorProblem(css)).toBe(problem);
  });

  it('does not count what stands in strings and attributes', () => {
    expect(selectorProblem(`[title="${times(90, ' * (')}"]`)).toBeUndefined();
    expect(selectorProblem("[title=':has(a):has(b):has(c)']")).toBeUndefined();
    expect(selectorProblem('[a="\\"((((("] b')).toBeUndefined();
  });

  it.each([
    ['a string that its line ends', ':is("\n:is(a *) *) *)'],
    ['a string that its line ends', ':is("\\"\n, :is(a *) *) * , "'],
    ['a quote in a comment', ':is(/*"*/:is(a *) *) */*"*/'],
    ['a quote behind url(', ':is(url(a"), :is(a *) *) * , [b="c"]'],
    ['an escaped url(', ':is(u\\72 l(a"), :is(a *) *) * , [b="c"]'],
    ['a bracket that hides a parenthesis', ':is([(],) ], :is(a *) *) *'],
    ['braces', ':is({(},)}, :is(a *) *) *'],
  ])('is not misled by %s', (_, css) => expect(selectorProblem(css)).toBe('tooManyParts'));

  it('takes an escaped parenthesis for a letter of a name', () => {
    expect(selectorTokens('.a\\(b\\( > c')).toEqual(['>']);
  });

  it('never throws', () => {
    const pieces = fc.constantFrom(
      'a',
      '*',
      ' ',
      '>',
      '~',
      ',',
      '(',
      ')',
      '[',
      ']',
      '"',
      "'",
      '\\',
      '/*',
      '*/',
      ':is(',
    );
    const css = fc.array(fc.oneof(pieces, fc.string({ maxLength: 3 })), { maxLength: 60 }).map((all) => all.join(''));
    fc.assert(
      fc.property(css, (each) => {
        const known = [undefined, 'empty', 'tooLong', 'tooDeep', 'tooManyHas', 'tooManyParts'];
        expect(known).toContain(selectorProblem(each));
      }),
    );
  });

  const pieces = ['(', '[', '"', '/*', '\\', ' ', ':nth-child(', ':nth-child(n', ':is(', ' ~', '--', 'of '];
  const longest = pieces.map((piece) => piece.repeat(500 / piece.length));

  it.each(longest)('finds no more pieces than characters in the longest selector: %.12s…', (css) => {
    expect(selectorTokens(css)?.length ?? 0).toBeLessThanOrEqual(css.length);
  });

  it.each(longest)('does not read what is longer: %.12s…', (css) => {
    vi.mocked(selectorTokens).mockClear();
    expect(selectorProblem(`x${css.padEnd(500, 'x')}`)).toBe('tooLong');
    expect(selectorTokens).not.toHaveBeenCalled();
  });
});
