/** The most that is read; a model of invoices is a hundred times smaller. Larger ones are refused before they cost. */

/** Bytes of one JSON file. */
export const mostJsonBytes = 2 ** 20;

/** Bytes of all files of a package. */
export const mostPackageBytes = 16 * 2 ** 20;

/** Numbers in the weights of a package. */
export const mostWeights = 4 * 2 ** 20;

/** Numbers that a layer gives. */
export const mostUnits = 8192;

/** Layers of a model, those that do nothing when it runs included. */
export const mostLayers = 256;
