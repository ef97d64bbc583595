import { isCurrencyCode } from '../invoice/currencies';
import { locale } from '../ui/reader';

/** The languages and countries that portals are written in most often; a profile may name any other. */
const common =
  'en-GB en-US en-IE en-CA en-AU en-NZ en-IN en-ZA de-DE de-AT de-CH fr-FR fr-BE fr-CH fr-CA it-IT it-CH es-ES es-MX nl-NL nl-BE pt-PT pt-BR pl-PL sv-SE da-DK nb-NO fi-FI cs-CZ sk-SK hu-HU ro-RO bg-BG hr-HR sl-SI el-GR et-EE lv-LV lt-LT tr-TR uk-UA ru-RU ja-JP zh-CN ko-KR'.split(
    ' ',
  );

/** One way to write numbers or dates: its tag, an example, and whose it is in the reader's language. */
export interface LocaleChoice {
  readonly tag: string;
  readonly example: string;
  readonly language: string;
}

/** The locales to choose from, the present one among them, by the name of the language. */
export function localeChoices(present: string, example: (tag: string) => string): LocaleChoice[] {
  const names = new Intl.DisplayNames(locale.value, { type: 'language', languageDisplay: 'standard' });
  return [...new Set([present, ...common])]
    .map((tag) => ({ tag, example: example(tag), language: names.of(new Intl.Locale(tag).baseName) ?? tag }))
    .sort((a, b) => a.language.localeCompare(b.language, locale.value));
}

/** How a locale writes a number. */
export function numberExample(tag: string): string {
  return new Intl.NumberFormat(tag, { minimumFractionDigits: 2, useGrouping: 'always' }).format(1234.5);
}

/** How a locale writes the last day of the year, which shows where the day is. */
export function dateExample(tag: string): string {
  const format = new Intl.DateTimeFormat(tag, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' });
  return format.format(Date.UTC(2026, 11, 31));
}

/** The currencies to choose from, with their names in the reader's language. */
export function currencyChoices(): { readonly code: string; readonly name: string }[] {
  const names = new Intl.DisplayNames(locale.value, { type: 'currency' });
  return Intl.supportedValuesOf('currency')
    .filter(isCurrencyCode)
    .map((code) => ({ code, name: names.of(code) ?? code }));
}
