import { describe, expect, it } from 'vitest';
import { textHash } from '../../../../src/detection/history/textHash';
import { fc } from '../../support/fc';

describe('the hash of a text', () => {
  it('is a whole number that a double holds, the same each time', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const hash = textHash(text);
        expect(Number.isSafeInteger(hash) && hash >= 0).toBe(true);
        expect(textHash(`${text}`)).toBe(hash);
      }),
    );
  });

  it('tells apart the numbers and amounts of a hundred thousand invoices', () => {
    const hashes = new Set<number>();
    for (let at = 0; at < 100_000; at += 1) {
      hashes.add(textHash(`invoice\nheron ltd\nINV${at}`));
      hashes.add(textHash(`invoice\nheron ltd\n${at / 100}\n2026-03-05`));
    }
    expect(hashes.size).toBe(200_000);
  });

  it('tells apart texts that differ in one sign or in the order of two', () => {
    const texts = ['', 'a', 'b', 'ab', 'ba', 'aa', '\n', 'a\n', '\na', 'Ａ', 'é'];
    expect(new Set(texts.map(textHash)).size).toBe(texts.length);
  });
});
