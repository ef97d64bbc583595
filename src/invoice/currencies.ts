/** Currencies whose smallest unit is not a hundredth, by their number of decimals (ISO 4217:2015, table A.1). */
const unusualDecimals: readonly (readonly [number, string])[] = [
  [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
];

/** How many decimals an amount in this currency has; 2 for an unknown code. */
export function currencyDecimals(code: string | undefined): number {
  return unusualDecimals.find(([, group]) => code !== undefined && group.split(' ').includes(code))?.[0] ?? 2;
}

/** What a symbol on a page may mean; more than one code is ambiguous unless the profile says which. */
const symbols: Readonly<Record<string, string>> = {
  US$: 'USD',
  CA$: 'CAD',
  AU$: 'AUD',
  NZ$: 'NZD',
  HK$: 'HKD',
  NT$: 'TWD',
  MX$: 'MXN',
  'JP¥': 'JPY',
  'CN¥': 'CNY',
  $US: 'USD',
  $CA: 'CAD',
  C$: 'CAD NIO',
  A$: 'AUD',
  S$: 'SGD',
  R$: 'BRL',
  $: 'USD CAD AUD NZD HKD SGD MXN CLP COP ARS',
  '€': 'EUR',
  '£': 'GBP EGP LBP FKP GIP SHP',
  '¥': 'JPY CNY',
  '￥': 'JPY CNY',
  円: 'JPY',
  元: 'CNY',
  RMB: 'CNY',
  '₹': 'INR',
  Rs: 'INR PKR LKR NPR MUR SCR',
  '₩': 'KRW',
  '₺': 'TRY',
  '₴': 'UAH',
  '₽': 'RUB',
  '₫': 'VND',
  '₪': 'ILS',
  '฿': 'THB',
  '₱': 'PHP',
  R: 'ZAR',
  RM: 'MYR',
  Rp: 'IDR',
  zł: 'PLN',
  Kč: 'CZK',
  Ft: 'HUF',
  kr: 'SEK NOK DKK ISK',
  Kr: 'SEK NOK DKK ISK',
  Fr: 'CHF',
  SFr: 'CHF',
  лв: 'BGN',
  lei: 'RON',
  'F CFA': 'XAF XOF',
};

/** The codes in use in trade. A capital triple outside this list is not taken for a currency. */
const codes = new Set(
  (
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF ' +
    'CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG ' +
    'HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA ' +
    'MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD ' +
    'RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX ' +
    'USD UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG'
  ).split(' '),
);

/** True for an ISO 4217 code in use. */
export function isCurrencyCode(text: string): boolean {
  return codes.has(text);
}

/** Every code and symbol with the codes it may stand for. */
const meanings = new Map<string, readonly string[]>([
  ...[...codes].map((code) => [code, [code]] as const),
  ...Object.entries(symbols).map(([symbol, group]) => [symbol, group.split(' ')] as const),
]);

let pattern: RegExp | undefined;

/**
 * Longest first. None stands behind a letter (`RD$` is not `$`), no letters or `$` before one (`Ft` in `Fta`, `$CL`).
 * Made when it is first needed: it takes longer than all else in a background that starts cold and never needs it.
 */
function mark(): RegExp {
  const longestFirst = () => [...meanings.keys()].sort((a, b) => b.length - a.length);
  pattern ??= new RegExp(`(?<!\\p{L})(?:${longestFirst().map(markPattern).join('|')})`, 'gu');
  return pattern;
}

function markPattern(text: string): string {
  const literal = text.replace('$', '\\$');
  if (text.endsWith('$')) return `${literal}(?!\\p{L})`;
  if (!/[\p{Script=Latin}\p{Script=Cyrillic}]$/u.test(text)) return literal;
  return codes.has(text) ? `${literal}(?!\\p{L})` : `${literal}(?!\\p{L})\\.?`;
}

/** For each code or symbol in a text the codes that it may stand for. */
export function currencyMarks(text: string): readonly (readonly string[])[] {
  return (text.match(mark()) ?? []).map((found) => meanings.get(found.replace(/\.$/, '')) ?? []);
}

/** The text with the one neutral sign `¤` in place of each code and symbol. */
export function withNeutralCurrency(text: string): string {
  return text.replace(mark(), '¤').replace(/\p{Sc}/gu, '¤');
}

/**
 * The currencies that a text may name by code or symbol, each once: those that fit every mark in it, or where the marks
 * contradict each other all of them; empty when it names none.
 *
 * @example currenciesIn('1.234,56 €') // ['EUR']
 */
export function currenciesIn(text: string): string[] {
  const marks = currencyMarks(text);
  const all = [...new Set(marks.flat())];
  const shared = all.filter((code) => marks.every((group) => group.includes(code)));
  return shared.length > 0 ? shared : all;
}
