/** The most that is read; a model of invoices is a hundred times smaller. Larger ones are refused before they cost. */

const mostJsonBytes = 2 ** 20;
const mostForestBytes = 8 * 2 ** 20;

/** Bytes of one JSON file; a forest holds the rows that its trees keep. */
export function mostBytesOf(file: string): number {
  return file === 'forest.json' ? mostForestBytes : mostJsonBytes;
}

/** Bytes of all files of a package. */
export const mostPackageBytes = 16 * 2 ** 20;

/** Numbers in the weights of a package. */
export const mostWeights = 4 * 2 ** 20;

/** Numbers that a layer gives. */
export const mostUnits = 8192;

/** Entries of the lists of a masked model's features.json; `values` of all its categories together. */
export const mostMasked = { numbers: 64, categories: 32, values: 5000, context: 64, patterns: 256 } as const;

/** Layers of a model, those that do nothing when it runs included. */
export const mostLayers = 256;
