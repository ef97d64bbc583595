import { afterEach, describe, expect, it, vi } from 'vitest';

vi.mock('../../../src/platform/browser', () => ({ browser: {} }));
const { formatRarity, oneIn } = await import('../../../src/ui/formatRarity');
const { language, locale } = await import('../../../src/ui/reader');

afterEach(() => {
  language.value = 'en';
  locale.value = 'en';
});

describe('how unusual something is', () => {
  it.each([
    [1 / 900, 'about 1 invoice in 900'],
    [0.0011, 'about 1 invoice in 910'],
    [1 / 123_456, 'about 1 invoice in 120,000'],
    [1 / 7.4, 'about 1 invoice in 7'],
    [1 / 999_999, '1 invoice in 1,000,000 or rarer'],
    [1e-12, '1 invoice in 1,000,000 or rarer'],
    [0, '1 invoice in 1,000,000 or rarer'],
    [0.8, 'not unusual by itself'],
    [1, 'not unusual by itself'],
  ])('p = %f reads: %s', (p, words) => {
    expect(formatRarity(p)).toBe(words);
  });

  it('is written with the reader’s digits', () => {
    language.value = 'de';
    locale.value = 'de-DE';
    expect(formatRarity(1 / 12_000)).toBe('etwa 1 von 12.000 Rechnungen');
  });

  it('has no figure that is not one, whatever comes', () => {
    for (const p of [Number.NaN, -1, Number.POSITIVE_INFINITY, Number.MIN_VALUE]) {
      expect(Number.isFinite(oneIn(p))).toBe(true);
    }
  });
});
