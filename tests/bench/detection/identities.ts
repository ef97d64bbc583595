/**
 * The checks of sum, product and rate: what the amounts of one invoice say of each other. That due date, issue date and
 * terms go together is not among them.
 */
export const identities: ReadonlySet<string> = new Set([
  'totalsAddUp',
  'quantityTimesPrice',
  'quantityTimesPriceGross',
  'taxRate',
  'grossToNet',
  'taxShare',
  'rateInCurrency',
  'lineSum',
  'netOfLines',
  'taxBreakdownSum',
  'amountDue',
  'taxBreakdownRates',
  'taxableSum',
  'netToLines',
  'lineNets',
]);
