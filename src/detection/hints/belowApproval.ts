import { decimalsOf, toUnits } from '../../invoice/decimal';
import type { Value } from '../../invoice/types';
import { amountToPay } from './amountToPay';
import type { Hint } from './hint';

/** Percent of the limit, from where an amount is just below it. */
const justBelow = 95n;

/**
 * An amount within 5 % below the one from which someone has to approve: whoever wants no second pair of eyes stays just
 * below, or splits an order (Nigrini: Forensic Analytics, 2nd ed., on amounts just below control thresholds). Currencies
 * are not converted.
 */
export const belowApproval: Hint = ({ invoice }, { approvalLimit }) => {
  const found = amountToPay(invoice);
  if (approvalLimit === '' || !found || !isJustBelow(found.amount, approvalLimit)) return undefined;
  return {
    check: 'belowApproval',
    family: 'rule',
    fields: [found.path],
    observed: found.amount,
    expected: approvalLimit,
    isHint: true,
    sentence: {
      en: 'The amount is just below the approval limit.',
      de: 'Der Betrag liegt knapp unter der Freigabegrenze.',
    },
  };
};

function isJustBelow(amount: Value, limit: Value): boolean {
  const scale = Math.max(decimalsOf(amount), decimalsOf(limit));
  const [units, limitUnits] = [toUnits(amount, scale), toUnits(limit, scale)];
  return units < limitUnits && units * 100n >= limitUnits * justBelow;
}
