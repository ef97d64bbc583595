import { sumDecimals } from '../../invoice/decimal';
import { type Factor, scaled } from './decimals';
import type { RecordCorruption } from './types';

/** A unit price or quantity multiplied, and net, tax and gross with it: all sums hold as they held before. */
export function coherent(field: 'unitPrice' | 'quantity', factor: Factor): RecordCorruption {
  return {
    field,
    change: (invoice) => {
      const { netTotal, taxTotal, grossTotal, [field]: own } = invoice;
      if (own === undefined || netTotal === undefined || taxTotal === undefined) return undefined;
      const [net, tax] = [scaled(netTotal, factor), scaled(taxTotal, factor)];
      const added = sumDecimals([net, minus(netTotal), tax, minus(taxTotal)]);
      const gross = grossTotal !== undefined && { grossTotal: sumDecimals([grossTotal, added]) };
      return { ...invoice, netTotal: net, taxTotal: tax, ...gross, [field]: scaled(own, factor) };
    },
  };
}

function minus(text: string): string {
  return text.startsWith('-') ? text.slice(1) : `-${text}`;
}
