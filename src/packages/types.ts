import type { Forest } from '../forest/types';
import type { PackageNoteCode, PackageProblemCode } from './problemCodes';

/** What a dense layer does after the affine map. */
export type Activation = 'linear' | 'relu' | 'tanh' | 'sigmoid' | 'elu' | 'selu' | 'softplus';

/** One layer of a network: x · kernel + bias, then the activation. */
export interface DenseLayer {
  readonly activation: Activation;
  readonly inputs: number;
  readonly units: number;
  /** Row-major, `inputs` × `units`. */
  readonly kernel: Float32Array;
  /** Length `units`; zeros where the layer has none. */
  readonly bias: Float32Array;
}

/** A dense network as a plain list of layers, each taking what the one before gives. */
export interface Network {
  readonly inputs: number;
  readonly layers: readonly DenseLayer[];
}

/** Per-feature scaling with the meaning and the attribute names of scikit-learn; arrays of one length. */
export type Scaler =
  | { readonly type: 'minmax'; readonly min_: readonly number[]; readonly scale_: readonly number[] }
  | { readonly type: 'standard'; readonly mean_: readonly number[] | null; readonly scale_: readonly number[] | null }
  | { readonly type: 'robust'; readonly center_: readonly number[] | null; readonly scale_: readonly number[] | null };

/** A path, or the exact sum over all lines of a path with `*` in it. */
export type Term = string | { readonly sumOf: string };

/** How a field's value becomes the number that the model sees. */
export type Transform =
  /** The number itself. */
  | { readonly kind: 'number' }
  /** The natural logarithm of the absolute number. */
  | { readonly kind: 'log' }
  /** Seconds from 1970-01-01 UTC to the date. */
  | { readonly kind: 'timestamp' }
  /** Days from the date to the reference day; negative for a date after it. */
  | { readonly kind: 'daysBeforeReference' }
  /** The number times `times` divided by `over`. */
  | { readonly kind: 'ratio'; readonly times: readonly Term[]; readonly over: readonly Term[] };

/** One input of the model. */
export interface Feature {
  readonly name: string;
  /** The field that it explains; `lines.*.quantity` stands for the line whose value is farthest from `center`. */
  readonly field: string;
  readonly transform: Transform;
  /** The middle of the feature over all lines of the training data, in the feature's unit; for `*` fields only. */
  readonly center?: number;
}

/** What a normal invoice's errors stay under. */
export interface Limits {
  /** One for each feature, in the model's error unit. */
  readonly fields: readonly number[];
  readonly row: number;
}

/** Where a trained model comes from, so that a verdict can be traced. */
export interface Training {
  /** ISO date. */
  readonly trainedOn: string;
  readonly recipe: string;
  readonly seed: string;
  /** Rows trained on, and rows left out because they had no date. */
  readonly rows: number;
  readonly excludedRows: number;
  /** How many cells of each feature were missing and were given the median, by feature name. */
  readonly imputed: Readonly<Record<string, number>>;
  /** SHA-256 of the data, hex. */
  readonly dataSha256: string;
  readonly libraries: Readonly<Record<string, string>>;
  readonly metrics: Readonly<Record<string, number>>;
  /** `quantile`, or `largest` where there were too few rows for the quantile. */
  readonly fieldLimits?: 'quantile' | 'largest';
}

/** What a checked package of any kind has. */
interface PackageBase {
  readonly name: string;
  readonly training?: Training;
  /** What people should know of it; absent in a package that was not read from files. */
  readonly notes?: readonly PackageNote[];
}

/** What a package has whose model sees an invoice as one row of numbers. */
interface RowPackage extends PackageBase {
  readonly scaler: Scaler;
  readonly features: readonly Feature[];
  /** The row's error or score above which the package itself calls a row an anomaly. */
  readonly threshold: number;
  /** How that came out on normal rows held out in training; absent in a package that does not say. */
  readonly calibration?: ScoreTail;
}

/** A sample of errors or scores: some with how many of n were at least that large, and a Pareto tail beyond `from`. */
export interface ScoreTail {
  readonly n: number;
  /** Ascending, no two alike. */
  readonly values: readonly number[];
  readonly atLeast: readonly number[];
  readonly from: number;
  /** Of the sample beyond `from`. */
  readonly share: number;
  /** Of the generalised Pareto distribution. */
  readonly scale: number;
  readonly shape: number;
}

/** A checked package of a plain autoencoder. */
export interface DensePackage extends RowPackage {
  readonly kind: 'dense';
  readonly network: Network;
  /** How errors are measured: mean absolute or mean squared error over the features. */
  readonly errorMeasure: 'mae' | 'mse';
  /** Absent in a package that is judged by its threshold alone. */
  readonly limits?: { readonly anomaly: Limits; readonly review: Limits };
}

/** A checked package of a masked-field autoencoder. */
export interface MaskedPackage extends PackageBase {
  readonly kind: 'masked';
  readonly network: Network;
  readonly spec: MaskedSpec;
}

/** A checked package of a random cut forest. */
export interface ForestPackage extends RowPackage {
  readonly kind: 'forest';
  /** Of scaled rows: one dimension for each feature. It has seen at least one. */
  readonly forest: Forest;
}

/** A checked model package. */
export type ModelPackage = DensePackage | MaskedPackage | ForestPackage;

/** What a number of a model counts; `text` for a choice among values. */
export type FeatureUnit = 'days' | 'seconds' | 'ratio' | 'logarithm' | 'number' | 'text';

/** A number that a masked model never hides and never reconstructs: what is known of the seller. */
export interface MaskedContext {
  readonly name: string;
  /** Middle and spread of the raw values in training; the model sees (value − center) / scale. `scale` > 0. */
  readonly center: number;
  readonly scale: number;
}

/** A number that a masked model reads and may reconstruct. */
export interface MaskedNumber extends MaskedContext {
  /** The fields of an invoice that it is worked out from: paths of the catalogue or `x-NAME`. */
  readonly fields: readonly string[];
  readonly unit: FeatureUnit;
  /** Raw values are differences from the seller's own running median. */
  readonly relativeTo?: 'seller';
}

/** A choice among known values; any other one is "unknown". */
export interface MaskedCategory {
  readonly name: string;
  readonly values: readonly string[];
  readonly fields: readonly string[];
  readonly unit: FeatureUnit;
}

/** One question to the model: what is `target`, when all of `masked`, the target among them, are hidden? */
export interface MaskedPattern {
  readonly target: string;
  readonly masked: readonly string[];
}

/** What goes into a masked model and what comes out, by name; names are unique. */
export interface MaskedSpec {
  readonly numbers: readonly MaskedNumber[];
  readonly categories: readonly MaskedCategory[];
  readonly context: readonly MaskedContext[];
  readonly patterns: readonly MaskedPattern[];
  /** How many Student t densities make up the mixture of a number. */
  readonly components: number;
}

/** One invoice as a masked model takes it: raw values in the order of the spec, undefined where absent. */
export interface MaskedRow {
  readonly numbers: readonly (number | undefined)[];
  readonly categories: readonly (string | undefined)[];
  readonly context: readonly (number | undefined)[];
}

/** One feature of a model, as far as people are shown. */
export interface FeatureInfo {
  readonly name: string;
  readonly field: string;
  readonly unit: FeatureUnit;
  /** How far from what the model expects a normal invoice may be, in `unit`; absent without a limit of its own. */
  readonly tolerance?: number;
}

/** The model in use, as far as people are shown. */
export interface ModelInfo {
  readonly name: string;
  readonly kind: ModelPackage['kind'];
  readonly sha256: string;
  /** Of the kinds dense and forest only. */
  readonly threshold?: number;
  /** Of the dense kind only. */
  readonly errorMeasure?: 'mae' | 'mse';
  /** Of the forest kind only: how many trees there are, and how many rows each keeps. */
  readonly trees?: number;
  readonly samples?: number;
  readonly features: readonly FeatureInfo[];
  readonly trainedOn?: string;
  readonly recipe?: string;
  readonly rows?: number;
  readonly excludedRows?: number;
  readonly dataSha256?: string;
  /** Whether the fields' limits are quantiles, or for too few rows their largest errors. */
  readonly fieldLimits?: 'quantile' | 'largest';
  readonly notes: readonly PackageNote[];
}

/** The files of a package by name. */
export type PackageFiles = Readonly<Record<string, Uint8Array>>;

/** What fills the blanks of a sentence: names and numbers, never words of one language. */
export type SentenceParams = Readonly<Record<string, string | number>>;

/** Why a package is refused; `describeProblem` makes a sentence with a remedy of it. */
export interface PackageProblem {
  readonly code: PackageProblemCode;
  /** The file that is wrong or missing; several are separated by commas. */
  readonly file: string;
  readonly params: SentenceParams;
}

/** One thing to know of a package; `describeNote` makes a sentence of it. */
export interface PackageNote {
  readonly code: PackageNoteCode;
  readonly params: SentenceParams;
}

/** A value, or why there is none. */
export type PackageResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: PackageProblem };
