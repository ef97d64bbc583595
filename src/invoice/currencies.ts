/** Currencies whose smallest unit is not a hundredth, by their number of decimals (ISO 4217:2015, table A.1). */
const unusualDecimals: readonly (readonly [number, string])[] = [
  [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
];

/** How many decimals an amount in this currency has; 2 for an unknown code. */
export function currencyDecimals(code: string | undefined): number {
  return unusualDecimals.find(([, group]) => code !== undefined && group.split(' ').includes(code))?.[0] ?? 2;
}

/** What a symbol on a page may mean, longest first; more than one code is ambiguous unless the profile says which. */
const symbols: readonly (readonly [string, string])[] = Object.entries({
  US$: 'USD',
  CA$: 'CAD',
  AU$: 'AUD',
  NZ$: 'NZD',
  HK$: 'HKD',
  NT$: 'TWD',
  MX$: 'MXN',
  'JP¥': 'JPY',
  'CN¥': 'CNY',
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
  '₹': 'INR',
  '₩': 'KRW',
  '₺': 'TRY',
  '₴': 'UAH',
  '₽': 'RUB',
  '₫': 'VND',
  '₪': 'ILS',
  zł: 'PLN',
  Kč: 'CZK',
  Ft: 'HUF',
  kr: 'SEK NOK DKK ISK',
  'Fr.': 'CHF',
  SFr: 'CHF',
  lei: 'RON',
});

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

/**
 * The currencies that a text may name by code or symbol, each once; empty when it names none.
 *
 * @example currenciesIn('1.234,56 €') // ['EUR']
 */
export function currenciesIn(text: string): string[] {
  const named = (text.match(/(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])/g) ?? []).filter(isCurrencyCode);
  if (named.length > 0) return [...new Set(named)];
  const symbol = symbols.find(([mark]) => hasSymbol(text, mark));
  return symbol ? symbol[1].split(' ') : [];
}

function hasSymbol(text: string, mark: string): boolean {
  if (!/^\p{Script=Latin}+\.?$/u.test(mark)) return text.includes(mark);
  const at = text.indexOf(mark);
  return at >= 0 && !/\p{L}/u.test(text.charAt(at - 1)) && !/\p{L}/u.test(text.charAt(at + mark.length));
}
