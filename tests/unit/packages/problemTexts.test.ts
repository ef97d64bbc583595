import { describe, expect, it } from 'vitest';
import { describeNote } from '../../../src/packages/noteTexts';
import { problem } from '../../../src/packages/problem';
import type { PackageNoteCode, PackageProblemCode } from '../../../src/packages/problemCodes';
import { describeProblem } from '../../../src/packages/problemTexts';
import { german } from '../../../src/packages/problemTextsGerman';

const codes = Object.keys(german) as PackageProblemCode[];
const blanksOf = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g))].sort();
/** A sentence with its blanks left open. */
const open = (code: PackageProblemCode, language: 'en' | 'de') =>
  describeProblem({ code, file: '{file}', params: {} }, language);

describe('the sentences of refusals', () => {
  it.each(codes)('%s has the same blanks in both languages and says which file', (code) => {
    expect(blanksOf(open(code, 'de'))).toEqual(blanksOf(open(code, 'en')));
    expect(blanksOf(open(code, 'en'))).toContain('{file}');
  });

  it.each(codes)('%s is whole sentences, or ends in a command', (code) => {
    for (const language of ['en', 'de'] as const) expect(open(code, language)).toMatch(/[.]$|: \{(?:command)\}$/);
  });

  it('are all different', () => {
    for (const language of ['en', 'de'] as const)
      expect(new Set(codes.map((code) => open(code, language))).size).toBe(codes.length);
    expect(codes.filter((code) => open(code, 'en') === open(code, 'de'))).toEqual([]);
  });

  it('show nothing of a file that a terminal would obey, and no page of it', () => {
    const shown = describeProblem(
      problem('shardUrl', 'model.json', { path: `\u001b[2J\u202e${'a'.repeat(5000)}` }),
      'en',
    );
    expect(shown).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(shown.length).toBeLessThan(600);
  });

  it('do not fill blanks that come from a file', () => {
    expect(describeProblem(problem('shardUrl', 'a', { path: '{file}:' }), 'en')).toContain('the weight file {file}:');
  });
});

describe('the sentences of notes', () => {
  const params = { types: 'uint8', files: 'a.txt' };
  it.each<PackageNoteCode>(['quantised', 'clip', 'byPosition', 'unusedFiles'])(
    '%s are filled and translated',
    (code) => {
      const [english, inGerman] = [describeNote({ code, params }, 'en'), describeNote({ code, params }, 'de')];
      expect(english).not.toBe(inGerman);
      for (const sentence of [english, inGerman]) expect(sentence).toMatch(/^[^{}]+\.$/);
    },
  );
});
