import { describe, expect, it } from 'vitest';
import { companyKey, type NameForm, nameForm } from '../../../src/records/nameForm';
import { edits, isSmallChange } from '../../../src/records/spelling';
import { fc } from '../support/fc';

function form(name: string): NameForm {
  const found = nameForm(name);
  if (!found) throw new Error(`no name: ${name}`);
  return found;
}

const nearNames = fc
  .tuple(
    fc.array(fc.constantFrom('muster', 'bau', 'alpha', 'i', 'ii', '1', '24', 'gmbh', 'ag', 'ltd'), { minLength: 1 }),
  )
  .map(([words]) => words.join(' '));

describe('a company’s name', () => {
  it.each([
    ['Muster G.m.b.H.', 'MUSTER  GmbH'],
    ['Müller & Söhne GmbH & Co. KG', 'muller und sohne gmbh co kg'],
    ['Fjord A/S', 'FJORD AS'],
    ['Beta Sp. z o.o.', 'beta spzoo'],
    ['Dupont S.à r.l.', 'SARL Dupont'],
    ['Acme Limited', 'ACME Ltd.'],
    ['Rossi S.p.A.', 'Rossi SpA'],
    ['Ｍｕｓｔｅｒ AG', 'Muster Aktiengesellschaft'],
    ['Green, Inc.', 'Green Incorporated'],
    ['Jansen B.V.', 'Jansen BV'],
  ])('is the same however it is spelt: %s, %s', (one, other) => {
    expect(companyKey(one)).toBe(companyKey(other));
  });

  it.each([
    ['Muster GmbH', 'Muster AG'],
    ['Alpha 1', 'Alpha 2'],
    ['Co', 'AG'],
  ])('stays another: %s, %s', (one, other) => {
    expect(companyKey(one)).not.toBe(companyKey(other));
  });

  it('is the company not known when it has no letter, and never more than a text', () => {
    expect(['', '---', undefined].map(companyKey)).toEqual(['', '', '']);
    expect(companyKey('__proto__')).toBe('proto');
  });

  it('has a key that is its own key', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), nearNames), (name) => {
        expect(companyKey(companyKey(name))).toBe(companyKey(name));
      }),
    );
  });
});

describe('a spelling change', () => {
  it.each([
    ['Harbour Paper Ltd', 'Harbuor Paper Ltd'],
    ['Northgate Electrical', 'Nortgate Electricall'],
    ['Kestrel Tools GmbH', 'Kestrel Tools'],
    ['Meyers', 'Meiers'],
  ])('is small: %s, %s', (one, other) => {
    expect(isSmallChange(form(one), form(other))).toBe(true);
  });

  it.each([
    ['Alpha Trading 1', 'Alpha Trading 2', 'a digit'],
    ['Immobilien Fonds II', 'Immobilien Fonds III', 'a Roman numeral'],
    ['A. Schneider', 'B. Schneider', 'an initial'],
    ['Kestrel Tools AG', 'Kestrel Tools KG', 'the legal form'],
    ['Meyer', 'Meier', 'a letter of a short name'],
    ['Harbour Paper', 'Harbxxx Paper', 'three letters'],
    ['上海东方贸易公司', '上海南方贸易公司', 'a sign that is a word'],
  ])('is not small: %s, %s (%s)', (one, other) => {
    expect(isSmallChange(form(one), form(other))).toBe(false);
  });

  it('is the same seen from either side', () => {
    fc.assert(
      fc.property(nearNames, nearNames, (one, other) => {
        expect(isSmallChange(form(one), form(other))).toBe(isSmallChange(form(other), form(one)));
      }),
    );
  });

  it('counts edits as the textbook does, and gives up above the most', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
    fc.assert(
      fc.property(text, text, fc.nat(3), (a, b, most) => {
        expect(edits(a, b, most)).toBe(Math.min(textbook(a, b), most + 1));
      }),
    );
    expect([edits('ca', 'abc', 9), edits('meyer', 'meyre', 2)]).toEqual([3, 1]);
  });
});

/** Restricted Damerau-Levenshtein by its recursive definition. */
function textbook(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [x, y] = [a.slice(0, -1), b.slice(0, -1)];
  const options = [textbook(x, b) + 1, textbook(a, y) + 1, textbook(x, y) + (a.at(-1) === b.at(-1) ? 0 : 1)];
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)) {
    options.push(textbook(a.slice(0, -2), b.slice(0, -2)) + 1);
  }
  return Math.min(...options);
}
