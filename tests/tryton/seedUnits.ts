import { encodeDecimal } from './encode';
import { findOne } from './models';
import type { Rpc } from './rpc';

/** Returns the unit that shows a quantity with so many decimals. */
export type UnitOf = (quantity: string) => number;

/** Lets kilograms have three decimals, and says which unit suits a quantity: the unit decides the decimals shown. */
export async function seedUnits(rpc: Rpc): Promise<UnitOf> {
  const named = (name: string): Promise<number> => findOne(rpc, 'product.uom', [['name', '=', name]]);
  const piece = await named('Unit');
  const hour = await named('Hour');
  const kilogram = await named('Kilogram');
  await rpc.call('model.product.uom.write', [kilogram], { digits: 3, rounding: encodeDecimal('0.001') });
  return (quantity) => {
    const decimals = quantity.split('.')[1]?.replace(/0+$/, '').length ?? 0;
    if (decimals === 0) return piece;
    return decimals <= 2 ? hour : kilogram;
  };
}
