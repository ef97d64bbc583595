import type { Feature, Limits, Model } from '../../../src/detection/types';

/** A feature that is the number of a field itself. */
export const numberOf = (field: string): Feature => ({ name: field, field, transform: { kind: 'number' } });

/** The same limits for each of some features, and one for the row. */
export const limits = (row: number, ...fields: number[]): Limits => ({ row, fields });

/** A model of plain arrays that expects the same values of every row; its unit is that of the features. */
export function modelOf(parts: Partial<Model> & { readonly expects: readonly number[] }): Model {
  const { expects, ...others } = parts;
  return {
    features: expects.map((_, at) => numberOf(['netTotal', 'taxTotal', 'grossTotal', 'quantity'][at] ?? `x-${at}`)),
    errorMeasure: 'mae',
    threshold: 1,
    scale: (row) => [...row],
    unscale: (row) => [...row],
    reconstruct: async (rows) => rows.map(() => [...expects]),
    ...others,
  };
}
