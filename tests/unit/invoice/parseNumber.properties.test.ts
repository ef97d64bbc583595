import { describe, expect, it } from 'vitest';
import { fromUnits } from '../../../src/invoice/decimal';
import { parseNumber } from '../../../src/invoice/parseNumber';
import { fc } from '../support/fc';

const locales = (
  'en-US en-IN de-DE de-AT de-CH fr-FR fr-CH es-ES it-IT nl-NL sv-SE nb-NO pl-PL cs-CZ pt-BR tr-TR ja-JP hi-IN ' +
  'ar-EG fa-IR he-IL bn-BD'
).split(' ');
const currencies = ['EUR', 'USD', 'CHF', 'SEK', 'JPY', 'INR', 'PLN', 'BRL', 'CZK', 'ZAR'];

const styles: fc.Arbitrary<Intl.NumberFormatOptions> = fc.oneof(
  fc.record({ useGrouping: fc.boolean() }),
  fc.record({
    style: fc.constant('currency' as const),
    currency: fc.constantFrom(...currencies),
    currencyDisplay: fc.constantFrom('symbol' as const, 'code' as const),
    currencySign: fc.constantFrom('standard' as const, 'accounting' as const),
  }),
);
/** Whole units of 10^-decimals, few enough digits for a double to hold them exactly. */
const amounts = fc.record({
  units: fc.oneof(fc.integer({ min: -100_000, max: 100_000 }), fc.integer({ min: -(10 ** 14), max: 10 ** 14 })),
  decimals: fc.integer({ min: 0, max: 4 }),
});

function written(
  locale: string,
  { units, decimals }: { units: number; decimals: number },
  style: Intl.NumberFormatOptions,
) {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return {
    text: new Intl.NumberFormat(locale, { ...style, ...digits }).format(units / 10 ** decimals),
    value: fromUnits(BigInt(units), decimals),
  };
}

describe('a number as Intl writes it', () => {
  it.each(locales)('is read back in %s', (locale) => {
    fc.assert(
      fc.property(amounts, styles, (amount, style) => {
        const { text, value } = written(locale, amount, style);
        expect({ text, ...parseNumber(text, locale) }).toEqual({ text, status: 'certain', value });
      }),
    );
  });

  it('is never another number for certain, whatever locale it was written in and without one to read it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...locales), amounts, styles, (locale, amount, style) => {
        const { text, value } = written(locale, amount, style);
        const parsed = parseNumber(text);
        if (parsed.status === 'certain') expect({ text, value: parsed.value }).toEqual({ text, value });
      }),
      { numRuns: 1000 },
    );
  });

  it('is among the candidates when it is ambiguous without a locale', () => {
    fc.assert(
      fc.property(fc.constantFrom(...locales), amounts, (locale, amount) => {
        const { text, value } = written(locale, amount, {});
        const parsed = parseNumber(text);
        if (parsed.status === 'ambiguous')
          expect({ text, all: parsed.candidates }).toMatchObject({ all: expect.arrayContaining([value]) });
        else expect(parsed).toEqual({ status: 'certain', value });
      }),
      { numRuns: 500 },
    );
  });
});

describe('any text at all', () => {
  const pieces = fc.constantFrom(..."0123456789.,'’- −()€$%٫٬١٢k".split(''), ' CR', 'EUR', '\u00a0', '12', '1.234');
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 12 }).map((all) => all.join('')),
  );

  it('throws nothing, and what is certain is a canonical decimal', () => {
    fc.assert(
      fc.property(texts, fc.option(fc.constantFrom(...locales), { nil: undefined }), (text, locale) => {
        const parsed = parseNumber(text, locale);
        if (parsed.status === 'certain') expect(parsed.value).toMatch(/^(?!-0(\.0*)?$)-?(0|[1-9]\d*)(\.\d+)?$/);
      }),
      { numRuns: 3000 },
    );
  });
});
