/** A number that the model reads and may be asked to reconstruct. The unit of its raw values is the caller's matter. */
export interface MaskedNumber {
  readonly name: string;
  /** Raw values are differences from the seller's own running median. */
  readonly relativeTo?: 'seller';
  /** Middle and spread of the raw values; the model sees (value − center) / scale. `scale` > 0. */
  readonly center: number;
  readonly scale: number;
}

/** A choice among known values; any other one is "unknown". */
export interface MaskedCategory {
  readonly name: string;
  readonly values: readonly string[];
}

/** One question to the model: what is `target`, when all of `masked` are hidden? `masked` contains the target. */
export interface MaskedPattern {
  readonly target: string;
  readonly masked: readonly string[];
}

/** What goes into a masked-field autoencoder and what comes out, by name; names are unique. */
export interface MaskedSpec {
  readonly numbers: readonly MaskedNumber[];
  readonly categories: readonly MaskedCategory[];
  /** Numbers that are never hidden and never reconstructed: what is known of the seller. */
  readonly context: readonly MaskedNumber[];
  readonly patterns: readonly MaskedPattern[];
  /** How many Student t densities make up the mixture of a number. */
  readonly components: number;
}

/** One invoice as the model takes it: raw values in the order of the spec, undefined where absent. */
export interface MaskedRow {
  readonly numbers: readonly (number | undefined)[];
  readonly categories: readonly (string | undefined)[];
  readonly context: readonly (number | undefined)[];
}

/** How odd one value is, given the others of its invoice. */
export interface MaskedSurprise {
  readonly target: string;
  /** Place of the pattern in the spec. */
  readonly pattern: number;
  /** −ln of how often a value at least this improbable would stand here; in [0, 27.6], high is odd. */
  readonly negLogP: number;
  /** −ln of the density in units of `scale`, or of the probability of a category. */
  readonly negLogDensity: number;
  /** The most probable value of a category; absent when that is an unknown one. */
  readonly expected?: string;
  /** The middle 90 % of a number, in the raw unit. */
  readonly low?: number;
  readonly high?: number;
}

/** A masked model as detection sees it: the engine behind `reconstruct` does not matter. */
export interface MaskedModel {
  readonly spec: MaskedSpec;
  /** Encoded rows to outputs as wide as `outputWidth`, in the same order. */
  readonly reconstruct: (rows: readonly Float32Array[]) => Promise<number[][]>;
}
