import { countrySpecs, ValidationErrorsIBAN, validateIBAN } from 'ibantools';

/** An IBAN in a text: where it stands and what it is without spaces. */
export interface FoundIban {
  readonly from: number;
  readonly to: number;
  readonly iban: string;
}

/**
 * The IBANs in a text, in whatever grouping. What has wrong check digits, or a form that the
 * country does not have, is no account and is not found.
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
  const length = countrySpecs[text.slice(from, from + 2).toUpperCase()]?.chars ?? 0;
  let iban = '';
  let to = from;
  for (; iban.length < length && to < text.length; to += 1) {
    const sign = text[to] ?? '';
    if (/[a-z0-9]/i.test(sign)) iban += sign.toUpperCase();
    else if (!/[\s\u00a0\u202f.-]/.test(sign)) break;
  }
  return length > 0 && iban.length === length && isAccount(iban) ? { from, to, iban } : undefined;
}

/**
 * Whether form and check digits are right (ISO 7064 MOD 97-10). Those of the bank's own do not matter: what may be an
 * account is treated as one.
 */
function isAccount(iban: string): boolean {
  return !validateIBAN(iban).errorCodes.includes(ValidationErrorsIBAN.WrongIBANChecksum);
}
