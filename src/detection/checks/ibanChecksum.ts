import { electronicFormatIBAN, ValidationErrorsIBAN, validateIBAN } from 'ibantools';
import { accountsOf } from '../history/bothTypes';
import { countOf, emptyCounts } from '../history/counts';
import { shownId } from '../shownId';
import type { Check } from './check';

/**
 * The check digits of an account that is new here (ISO 13616-1, ISO 7064 MOD 97-10). It abstains on what is no IBAN of a
 * known country, length and form: a masked one or an account of another kind. An account that was paid before is not mistyped.
 */
export const ibanChecksum: Check = {
  id: 'ibanChecksum',
  family: 'rule',
  roles: ['iban'],
  penalty: -2.5,
  exoneration: 1,
  like: 'duplicateNumber',
  measure: ({ invoice, iban }, history) => {
    const text = invoice['iban'];
    if (text === undefined || iban === undefined) return undefined;
    return countOf(accountsOf(history) ?? emptyCounts(), iban) > 0 ? undefined : wrongDigits(text);
  },
  explain: ({ iban }) => ({ ...(iban !== undefined && { observed: shownId(iban) }) }),
  sentence: {
    en: 'The check digits of this account are wrong: there is no such IBAN.',
    de: 'Die Prüfziffern dieses Kontos sind falsch: Diese IBAN gibt es nicht.',
  },
};

/** What is wrong with a text that is no IBAN at all. */
const otherKind: ReadonlySet<ValidationErrorsIBAN> = new Set([
  ValidationErrorsIBAN.NoIBANProvided,
  ValidationErrorsIBAN.NoIBANCountry,
  ValidationErrorsIBAN.WrongBBANLength,
  ValidationErrorsIBAN.WrongBBANFormat,
  ValidationErrorsIBAN.ChecksumNotNumber,
]);

function wrongDigits(text: string): 0 | 1 | undefined {
  const { errorCodes } = validateIBAN(electronicFormatIBAN(text) ?? '');
  if (errorCodes.some((code) => otherKind.has(code))) return undefined;
  return errorCodes.includes(ValidationErrorsIBAN.WrongIBANChecksum) ? 1 : 0;
}
