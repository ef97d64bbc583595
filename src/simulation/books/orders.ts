import type { Random } from '../random';
import { choose } from './choose';

/** The purchase order that a seller's invoices name: none, one each, or the same for many; empty where there is none. */
export function createOrders(random: Random): () => string {
  const prefix = random.pick(['PO', 'PO-', '45', 'B', 'PO ']);
  const share = random.pick([0.9, 0.95, 0.98, 1]);
  const order = () => `${prefix}${random.integer(100_000, 999_999)}`;
  let standing = order();
  return {
    none: () => '',
    each: () => (random.chance(share) ? order() : ''),
    standing: () => {
      if (random.chance(0.02)) standing = order();
      return standing;
    },
  }[choose(random, { none: 0.55, each: 0.38, standing: 0.07 })];
}
