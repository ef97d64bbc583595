import * as vat from 'jsvat';
import { shownId } from '../shownId';
import type { Check } from './check';

/**
 * The check digits of a VAT id that is new here, by the rules of its country. It abstains on what has not the form of one:
 * without a country, or of a country that is not known. An id that this seller had before is not mistyped.
 */
export const vatIdChecksum: Check = {
  id: 'vatIdChecksum',
  family: 'rule',
  roles: ['sellerVatId'],
  penalty: -2.5,
  exoneration: 1,
  like: 'duplicateNumber',
  measure: ({ invoice, seller }, { vatIdOwners = [] }) => {
    const text = invoice['sellerVatId'];
    if (text === undefined || vatIdOwners.some(([owner]) => owner === seller)) return undefined;
    const { isValid, isValidFormat } = vat.checkVAT(text, countries);
    return isValidFormat ? (isValid ? 0 : 1) : undefined;
  },
  explain: ({ sellerVatId }) => ({ ...(sellerVatId !== undefined && { observed: shownId(sellerVatId) }) }),
  sentence: {
    en: 'The check digits of this VAT id are wrong: there is no such id.',
    de: 'Die Prüfziffern dieser USt-IdNr. sind falsch: Diese Nummer gibt es nicht.',
  },
};

/** Those of the European Union, and the neighbours whose ids have check digits. */
const countries = [
  ...[vat.austria, vat.belgium, vat.bulgaria, vat.croatia, vat.cyprus, vat.czechRepublic, vat.denmark, vat.estonia],
  ...[vat.finland, vat.france, vat.germany, vat.greece, vat.hungary, vat.ireland, vat.italy, vat.latvia],
  ...[vat.lithuania, vat.luxembourg, vat.malta, vat.netherlands, vat.poland, vat.portugal, vat.romania],
  ...[vat.slovakiaRepublic, vat.slovenia, vat.spain, vat.sweden],
  ...[vat.norway, vat.switzerland, vat.unitedKingdom],
];
