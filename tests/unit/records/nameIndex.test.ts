import { describe, expect, it, vi } from 'vitest';
import { type NameForm, nameForm } from '../../../src/records/nameForm';
import { nameIndex } from '../../../src/records/nameIndex';
import { isSmallChange } from '../../../src/records/spelling';
import { fc } from '../support/fc';

vi.mock('../../../src/records/spelling', { spy: true });

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

  it('compares letter by letter with few of ten thousand names', () => {
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
    const names = fc.sample(fc.string({ unit: letter, minLength: 14, maxLength: 14 }), { seed: 1, numRuns: 10_000 });
    const index = nameIndex<number>();
    for (const [at, each] of names.entries()) index.add(formOf(each), at);
    vi.mocked(isSmallChange).mockClear();
    const asked = names.slice(0, 200);
    for (const [at, each] of asked.entries()) expect(index.alike(formOf(each))).toContain(at);
    expect(vi.mocked(isSmallChange).mock.calls.length / asked.length).toBeLessThan(10);
  });
});
