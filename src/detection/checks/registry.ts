import { account } from './account';
import { accountCountry } from './accountCountry';
import { accountOwner } from './accountOwner';
import { amountDue } from './amountDue';
import type { Check } from './check';
import { currency } from './currency';
import { dueBeforeIssue } from './dueBeforeIssue';
import { dueDateAndTerms } from './dueDateAndTerms';
import { dueDateRecent } from './dueDateRecent';
import { duplicateNumber } from './duplicateNumber';
import { firstAccount } from './firstAccount';
import { grossAmount } from './grossAmount';
import { grossToNet } from './grossToNet';
import { ibanChecksum } from './ibanChecksum';
import { issueDateRecent } from './issueDateRecent';
import { lineCount } from './lineCount';
import { lineNets } from './lineNets';
import { lineSum } from './lineSum';
import { netAmount } from './netAmount';
import { netOfLines } from './netOfLines';
import { netToLines } from './netToLines';
import { newSeller } from './newSeller';
import { numberAgainstDate } from './numberAgainstDate';
import { numberPattern } from './numberPattern';
import { numberStep } from './numberStep';
import { paymentPeriod } from './paymentPeriod';
import { purchaseOrder } from './purchaseOrder';
import { quantity } from './quantity';
import { quantityTimesPrice } from './quantityTimesPrice';
import { quantityTimesPriceGross } from './quantityTimesPriceGross';
import { rateInCurrency } from './rateInCurrency';
import { sameAmountAndDate } from './sameAmountAndDate';
import { sign } from './sign';
import { taxAmount } from './taxAmount';
import { taxableSum } from './taxableSum';
import { taxBreakdownRates } from './taxBreakdownRates';
import { taxBreakdownSum } from './taxBreakdownSum';
import { taxRate } from './taxRate';
import { taxShare } from './taxShare';
import { terms } from './terms';
import { totalsAddUp } from './totalsAddUp';
import { unitPrice } from './unitPrice';
import { vatIdChecksum } from './vatIdChecksum';
import { vatIdOwner } from './vatIdOwner';
import { weekday } from './weekday';
import { wholeQuantity } from './wholeQuantity';
import { yearInNumber } from './yearInNumber';

/** All checks; their order is that of the columns of a calibration. A new check is a file here and a line below. */
export const checks: readonly Check[] = [
  totalsAddUp,
  lineSum,
  netOfLines,
  netToLines,
  lineNets,
  taxBreakdownSum,
  taxableSum,
  taxBreakdownRates,
  amountDue,
  ibanChecksum,
  vatIdChecksum,
  quantityTimesPrice,
  dueBeforeIssue,
  dueDateAndTerms,
  taxRate,
  grossToNet,
  taxShare,
  quantityTimesPriceGross,
  rateInCurrency,
  paymentPeriod,
  terms,
  currency,
  account,
  accountOwner,
  accountCountry,
  vatIdOwner,
  newSeller,
  firstAccount,
  duplicateNumber,
  sameAmountAndDate,
  numberPattern,
  numberStep,
  numberAgainstDate,
  yearInNumber,
  issueDateRecent,
  dueDateRecent,
  weekday,
  grossAmount,
  netAmount,
  taxAmount,
  quantity,
  wholeQuantity,
  unitPrice,
  lineCount,
  purchaseOrder,
  sign,
];
