import { describe, expect, it } from 'vitest';
import { checkOf, next, seen } from './history';

const checks = ['taxRate', 'taxShare', 'grossToNet'] as const;

function statistic(id: string, taxTotal: string, grossTotal: string): number {
  return checkOf(id).measure(...seen(next({ netTotal: '200.00', taxTotal, grossTotal }))) ?? Number.NaN;
}

describe('a tax rate that the seller never had', () => {
  it.each(checks)('%s finds an exception less odd than a rate that nobody has', (id) => {
    const exempt = statistic(id, '0.00', '200.00');
    const impossible = statistic(id, '2.00', '202.00');
    expect(exempt).toBeGreaterThan(0);
    expect(exempt).toBeLessThan(impossible);
  });

  it('is an exception when others have it in the same currency, and not when they have it in another', () => {
    // The other seller has no tax and invoices in dollars: in dollars 19 % is the paper mill's own affair.
    const rate = (currency: string) =>
      checkOf('rateInCurrency').measure(
        ...seen(next({ currency, netTotal: '200.00', taxTotal: '38.00', grossTotal: '238.00' })),
      );
    expect(rate('EUR')).toBe(0);
    expect(rate('USD')).toBeGreaterThan(3);
  });
});
