import { describe, expect, it } from 'vitest';
import { type NameForm, nameForm } from '../../../src/records/nameForm';
import { nameIndex } from '../../../src/records/nameIndex';
import { isSmallChange } from '../../../src/records/spelling';
import { fc } from '../support/fc';

const formOf = (name: string): NameForm => nameForm(name) ?? { base: '', legalForm: '', marks: '' };
const words = ['harbour paper', 'harbuor paper', 'harbour papre 2', 'harbourpapers', 'ahrbour paper', 'meyer', 'meyre'];
const name = fc.oneof(
  fc.constantFrom(...words, ...words.map((each) => `${each} gmbh`)),
  fc.string({ unit: fc.constantFrom('a', 'b', 'ß', '中', ' '), maxLength: 14 }),
);

describe('an index of names', () => {
  it('finds those that are a small change of a name, and no others', () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), name, (known, seen) => {
        const index = nameIndex<number>();
        for (const [at, each] of known.entries()) index.add(formOf(each), at);
        const wanted = known.flatMap((each, at) => (isSmallChange(formOf(each), formOf(seen)) ? [at] : []));
        expect(index.alike(formOf(seen)).sort((a, b) => a - b)).toEqual(wanted);
      }),
    );
  });

  it('answers for ten thousand names that differ in a moment', () => {
    const index = nameIndex<number>();
    const made = Array.from({ length: 10_000 }, (_, at) => {
      const letters = Array.from({ length: 14 }, (__, place) => ((at * 7919 + place * (at % 97) * 31) % 26) + 97);
      return formOf(String.fromCharCode(...letters));
    });
    for (const [at, each] of made.entries()) index.add(each, at);
    const from = performance.now();
    for (const each of made.slice(0, 200)) index.alike(each);
    expect(performance.now() - from).toBeLessThan(2000);
  });
});
