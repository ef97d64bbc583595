import { decimalsOf, fromUnits, toUnits } from '../../invoice/decimal';
import type { FieldPath, Invoice } from '../../invoice/types';
import { countries } from '../countries';
import type { Random } from '../random';
import { type Factor, scaled, scaledUnits } from './decimals';
import type { RecordCorruption } from './types';

/** A field multiplied. */
export function times(field: FieldPath, factor: Factor): RecordCorruption {
  return { field, change: (invoice) => changed(invoice, field, (text) => scaled(text, factor)) };
}

/** The point two digits to the left, one to the left, or two to the right; one to the right is ten times. */
export function shiftedPoint(field: FieldPath): RecordCorruption {
  const factors: readonly Factor[] = [
    [1n, 100n],
    [1n, 10n],
    [100n, 1n],
  ];
  return {
    field,
    change: (invoice, _, random) => changed(invoice, field, (text) => scaled(text, random.pick(factors))),
  };
}

/** Two neighbouring digits on the same side of the point exchanged. */
export function transposed(field: FieldPath): RecordCorruption {
  return { field, change: (invoice, _, random) => changed(invoice, field, (text) => exchanged(text, random)) };
}

/** The tax of another rate, at least 1.5 percentage points away. */
export const otherTaxRate: RecordCorruption = {
  field: 'taxTotal',
  change: (invoice, _, random) => {
    const { netTotal, taxTotal } = invoice;
    if (netTotal === undefined || taxTotal === undefined) return undefined;
    const scale = decimalsOf(taxTotal);
    const net = toUnits(netTotal, scale);
    const own = Number(toUnits(taxTotal, scale)) / Number(net);
    const others = rates.filter((rate) => Math.abs(Number(rate) / 10_000 - own) >= 0.015);
    if (net === 0n || others.length === 0) return undefined;
    return { ...invoice, taxTotal: fromUnits(scaledUnits(net, [random.pick(others), 10_000n]), scale) };
  },
};

/** In hundredths of a percent: every rate of the simulated countries. */
const rates = [...new Set(['0', ...countries.flatMap(({ taxRates }) => taxRates)])].map((rate) => toUnits(rate, 2));

/** A copy with one field changed; undefined where the field is absent. */
export function changed(invoice: Invoice, field: FieldPath, change: (text: string) => string): Invoice | undefined {
  const text = invoice[field];
  return text === undefined ? undefined : { ...invoice, [field]: change(text) };
}

function exchanged(text: string, random: Random): string {
  const places = [...text].flatMap((_, at) => (/^(\d)(?!\1)\d/.test(text.slice(at)) ? [at] : []));
  if (places.length === 0) return text;
  const at = random.pick(places);
  const swapped = `${text.slice(0, at)}${text[at + 1]}${text[at]}${text.slice(at + 2)}`;
  return fromUnits(toUnits(swapped, decimalsOf(swapped)), decimalsOf(swapped));
}
