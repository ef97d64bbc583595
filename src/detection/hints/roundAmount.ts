import { amountToPay } from './amountToPay';
import type { Hint } from './hint';

/** Below it an amount of whole hundreds is common: a fee, a deposit. */
const from = 1000;
/** From here on a round amount is one of whole thousands. */
const large = 10_000;

/**
 * An amount of whole hundreds from 1,000 on, of whole thousands from 10,000 on. With tax and hundredths an amount seldom
 * comes out so: it may be an estimate, or made up (Nigrini: Forensic Analytics, 2nd ed., the test of round numbers).
 */
export const roundAmount: Hint = ({ invoice }, { roundAmount: isWanted }) => {
  const found = amountToPay(invoice);
  if (!isWanted || !found || !isRound(Math.abs(Number(found.amount)))) return undefined;
  return {
    check: 'roundAmount',
    family: 'rule',
    fields: [found.path],
    observed: found.amount,
    isHint: true,
    sentence: { en: 'The amount is a round one.', de: 'Der Betrag ist auffallend rund.' },
  };
};

function isRound(amount: number): boolean {
  return amount >= from && amount % (amount < large ? 100 : 1000) === 0;
}
