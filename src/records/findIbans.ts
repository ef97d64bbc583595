/** How long an IBAN is in each country, as registered with SWIFT (IBAN Registry, release 99). */
const lengths = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ' +
    'ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 ' +
    'LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 ' +
    'PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))] as const),
);

/** An IBAN in a text: where it stands and what it is without spaces. */
export interface FoundIban {
  readonly from: number;
  readonly to: number;
  readonly iban: string;
}

/**
 * The IBANs in a text, in whatever grouping. What has a wrong check digit is no account and is not found.
 *
 * @example findIbans('to DE89 3704 0044 0532 0130 00 please')[0]?.iban // 'DE89370400440532013000'
 * @see ISO 13616-1
 */
export function findIbans(text: string): FoundIban[] {
  const found: FoundIban[] = [];
  for (const { index } of text.matchAll(/(?<![a-z0-9])[a-z]{2}[ -]?\d{2}/gi)) {
    const iban = index < (found.at(-1)?.to ?? 0) ? undefined : ibanAt(text, index);
    if (iban) found.push(iban);
  }
  return found;
}

/** A text with the end alone of each IBAN in it. */
export function withoutIbans(text: string): string {
  return findIbans(text).reduceRight(
    (left, { from, to, iban }) => `${left.slice(0, from)}…${iban.slice(-4)}${left.slice(to)}`,
    text,
  );
}

function ibanAt(text: string, from: number): FoundIban | undefined {
  const length = lengths.get(text.slice(from, from + 2).toUpperCase()) ?? 0;
  let iban = '';
  let to = from;
  for (; iban.length < length && to < text.length; to += 1) {
    const sign = text[to] ?? '';
    if (/[a-z0-9]/i.test(sign)) iban += sign.toUpperCase();
    else if (!/[\s\u00a0\u202f.-]/.test(sign)) break;
  }
  return length > 0 && iban.length === length && hasCheckDigits(iban) ? { from, to, iban } : undefined;
}

/** ISO 7064 MOD 97-10. */
function hasCheckDigits(iban: string): boolean {
  const digits = (iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}
