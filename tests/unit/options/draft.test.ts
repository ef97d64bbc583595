import { describe, expect, it } from 'vitest';
import { readProfile } from '../../../src/invoice/profileSchema';
import { shippedProfiles } from '../../../src/invoice/shippedProfiles';
import { draftOf, newDraft, newId, profileOf } from '../../../src/options/draft';
import { profile, profileArbitrary } from '../invoice/exampleProfiles';
import { fc } from '../support/fc';

describe('a profile that is opened and saved without a change', () => {
  for (const shipped of shippedProfiles) {
    it(`is the same: ${shipped.name}`, () => {
      expect(profileOf(draftOf(shipped))).toEqual(shipped);
    });
  }

  it('is the same, whatever is in it', () => {
    const isTrimmed = (name: string) => name === name.trim();
    fc.assert(
      fc.property(profileArbitrary, (each) => {
        const { company } = each;
        // Space around a name is the one thing that is not kept.
        fc.pre(isTrimmed(each.name) && (company === undefined || !('name' in company) || isTrimmed(company.name)));
        expect(profileOf(draftOf(each))).toEqual(each);
      }),
    );
  });
});

describe('a draft', () => {
  it('loses what was left empty, and the space around what was typed', () => {
    const draft = draftOf(profile());
    const typed = profileOf({
      ...draft,
      name: '  Books ',
      urlPatterns: [' https://example.com/* ', '', '  '],
      fields: {
        ...draft.fields,
        netTotal: [
          { css: ' #net ', attribute: ' title ' },
          { css: ' ', attribute: 'title' },
        ],
        taxTotal: [{ css: '', attribute: '' }],
      },
    });
    expect(typed).toEqual(
      profile({
        name: 'Books',
        fields: { grossTotal: [{ css: '#gross' }], netTotal: [{ css: '#net', attribute: 'title' }] },
      }),
    );
  });

  it('keeps fields of lines without a row, so that the row is asked for', () => {
    const draft = draftOf(profile());
    const { lines } = profileOf({
      ...draft,
      lineFields: { ...draft.lineFields, net: [{ css: '.n', attribute: '' }] },
    });
    expect(lines).toEqual({ row: [], fields: { net: [{ css: '.n' }] } });
  });

  it('of a new portal takes its name and its pattern from the address of a page', () => {
    const draft = newDraft('https://www.books.example.com:8443/invoices/17?x=1', 'de-DE', 'new');
    expect(draft.name).toBe('books.example.com');
    const [pattern = ''] = draft.urlPatterns;
    const filled = profileOf({ ...draft, fields: { grossTotal: [{ css: '#g', attribute: '' }] } });
    expect(readProfile(filled)).toMatchObject({ urlPatterns: [pattern], numberLocale: 'de-DE', dateLocale: 'de-DE' });
  });

  it.each([undefined, '', 'not an address', 'about:blank', 'javascript:alert(1)'])(
    'of a new portal has nothing filled in for an address of no website: %s',
    (address) => {
      const { name, urlPatterns } = newDraft(address, 'en-GB', 'new');
      expect([name, urlPatterns]).toEqual(['', ['']]);
    },
  );
});

describe('a new id', () => {
  it.each([
    ['My Books', [], 'my-books'],
    ['Bücher & Söhne', [], 'bu-cher-so-hne'],
    ['  ', [], 'portal'],
    ['帳簿', [], 'portal'],
    ['My Books', ['my-books'], 'my-books-2'],
    ['My Books', ['my-books', 'my-books-2', 'my-books-4'], 'my-books-3'],
  ])('of “%s” beside %j is %s', (name, taken, id) => expect(newId(name, taken)).toBe(id));

  it('is of no other profile, and one that the schema accepts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('a', 'A ', 'portal-2'))),
        (names) => {
          const taken: string[] = [];
          for (const name of names) taken.push(newId(name, taken));
          expect(new Set(taken).size).toBe(names.length);
          for (const id of taken) expect(() => readProfile(profile({ id }))).not.toThrow();
        },
      ),
    );
  });
});
