import type { UnfittedSpec } from '../../../src/model/fitSpec';
import type { MaskedRow } from '../../../src/packages/types';
import { createRandom } from '../../../src/simulation/random';

const money = { fields: ['netTotal'], unit: 'logarithm' } as const;

/** Logarithms of net, quantity and price, and terms that go with the currency. */
export const relationSpec: UnfittedSpec = {
  numbers: [
    { ...money, name: 'net' },
    { name: 'quantity', fields: ['quantity'], unit: 'logarithm' },
    { name: 'price', fields: ['unitPrice'], unit: 'logarithm', relativeTo: 'seller' },
  ],
  categories: [
    { name: 'currency', values: ['EUR', 'USD'], fields: ['currency'], unit: 'text' },
    { name: 'terms', values: ['14', '30'], fields: ['paymentTermsDays'], unit: 'text' },
  ],
  context: [{ name: 'sellerNet' }],
  patterns: [
    { target: 'net', masked: ['net'] },
    { target: 'quantity', masked: ['quantity', 'terms'] },
    { target: 'terms', masked: ['terms'] },
  ],
  components: 3,
};

/** Rows in which net ≈ quantity × price, terms follow from the currency, and some cells are absent. */
export function relationRows(count: number, seed: string): MaskedRow[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => {
    const quantity = Math.log(random.integer(1, 50));
    const price = 3 + random.normal();
    const isEuro = random.chance(0.6);
    return {
      numbers: [quantity + price + 0.02 * random.normal(), quantity, random.chance(0.05) ? undefined : price],
      categories: [isEuro ? 'EUR' : 'USD', isEuro ? '30' : '14'],
      context: [random.chance(0.2) ? undefined : 5 + random.normal()],
    };
  });
}
