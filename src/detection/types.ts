import type { FieldPath, Language, Value } from '../invoice/types';
import type { Tail } from './calibration/tail';

/** What the check says of an invoice. `incomplete`: too little could be read to say. */
export type VerdictName = 'normal' | 'review' | 'anomaly' | 'incomplete';

/** A path, or the exact sum over all lines of a path with `*` in it. */
export type Term = string | { readonly sumOf: string };

/** How a field's value becomes the number that the model sees, and back. */
export type Transform =
  | { readonly kind: 'number' }
  | { readonly kind: 'log' }
  | { readonly kind: 'timestamp' }
  | { readonly kind: 'daysBeforeReference' }
  | { readonly kind: 'ratio'; readonly times: readonly Term[]; readonly over: readonly Term[] };

/** One input of the model; `lines.*.quantity` stands for the line whose value is farthest from `center`. */
export interface Feature {
  readonly name: string;
  readonly field: string;
  readonly transform: Transform;
  readonly center?: number;
}

/** What a normal invoice's errors stay under, in the model's error unit. */
export interface Limits {
  /** One for each feature. */
  readonly fields: readonly number[];
  readonly row: number;
}

/** A model that sees an invoice as one row of numbers. */
interface RowModel {
  readonly features: readonly Feature[];
  /** The package's own threshold of the row's error or score. */
  readonly threshold: number;
  readonly limits?: { readonly anomaly: Limits; readonly review: Limits };
  /** How the row's error or score came out on normal rows held out in training. */
  readonly calibration?: Tail;
  /** From the features' units to the model's. */
  readonly scale: (row: readonly number[]) => number[];
}

/** An autoencoder as detection sees it: the engine behind `reconstruct` does not matter. */
export interface Model extends RowModel {
  readonly errorMeasure: 'mae' | 'mse';
  /** From the model's unit to the features'. */
  readonly unscale: (row: readonly number[]) => number[];
  /** Rows in the model's unit to their reconstructions, in the same order. */
  readonly reconstruct: (rows: readonly (readonly number[])[]) => Promise<number[][]>;
}

/** A random cut forest as detection sees it; it expects no value of any field. */
export interface ForestModel extends RowModel {
  /** How alone a row in the model's unit stands among those learned; ≥ 0, higher is odder. */
  readonly score: (row: readonly number[]) => number;
  /** What each feature has to do with the score: shares ≥ 0 that sum to it. */
  readonly attribution: (row: readonly number[]) => number[];
}

/** The model's error of one field, or the field's share of a forest's score. */
export interface FieldError {
  readonly error: number;
  /** What a normal invoice stays under; absent for a model without field limits. */
  readonly limit?: number;
  /** What the model expected, in the field's own unit; absent when it has no such unit. */
  readonly expected?: Expectation;
}

/** What one check has to say. */
export interface Finding {
  readonly check: string;
  readonly family: 'rule' | 'history' | 'model';
  readonly fields: readonly FieldPath[];
  readonly observed?: Value;
  readonly expected?: Expectation;
  /** How often a normal invoice looks at least this odd, in (0, 1]; absent where the model does not say. */
  readonly p?: number;
  /** How many earlier invoices that rests on; absent where it rests on none. */
  readonly n?: number;
  /** It asks for a look and is no alarm: a seller's first invoice. */
  readonly isNotice?: true;
  /** It is told and changes nothing: no score and no verdict. Hints stand behind all else. */
  readonly isHint?: true;
  /** What the check says, in the languages that people are spoken to in. */
  readonly sentence?: Readonly<Record<Language, string>>;
}

/** What is worth a hint to this person. */
export interface HintLimits {
  readonly weekend: boolean;
  readonly roundAmount: boolean;
  /** The amount from which an invoice needs someone's approval, a decimal in whatever currency; empty without one. */
  readonly approvalLimit: Value;
}

/** What a check expected: one value, or from one to another. */
export type Expectation = Value | { readonly from: Value; readonly to: Value };

/** The verdict on one invoice, with all that it rests on. */
export interface Judgement {
  readonly verdict: VerdictName;
  /**
   * Higher is odder; absent when incomplete. With `evidence` it is −log10 of how often a normal invoice is as odd as this
   * one: 2 is one in a hundred. Of a dense model alone it is the largest of the row's error and the field errors, each
   * divided by its limit.
   */
  readonly score?: number;
  /** Above it the verdict is anomaly. */
  readonly threshold: number;
  /** The row's error or score in the model's unit, and the package's threshold for it. */
  readonly modelScore?: number;
  readonly modelThreshold?: number;
  readonly blamed: FieldPath | null;
  /** No field is over its own limit: the invoice is unusual as a whole, and the blamed field has the largest share. */
  readonly asWhole?: true;
  readonly fields: Readonly<Record<FieldPath, FieldError>>;
  /** What the model needs and cannot work out from the values read, because a total is zero for instance. */
  readonly notComputable: readonly FieldPath[];
  /** The fields without which the model cannot judge. */
  readonly unread: readonly FieldPath[];
  readonly findings: readonly Finding[];
  /** ISO date against which dates were judged. */
  readonly referenceDay?: string;
  /** What the history checks rest on; absent where a model was used alone. */
  readonly evidence?: Evidence;
}

/** What a verdict rests on beside the model. */
export interface Evidence {
  /** Earlier invoices of this company that were learned. */
  readonly invoices: number;
  /** Earlier invoices that were left out as odd themselves. */
  readonly leftOut: number;
  /** Earlier invoices of this seller, of the same type. */
  readonly sellerInvoices: number;
  /** What the person asked for: about one false alarm in so many invoices. */
  readonly promise: number;
  /** Too few earlier invoices to promise that by themselves: companies in general stand in. */
  readonly leansOnPrior: boolean;
  /**
   * How far the last scores have moved from those that calibrate, as the population stability index; above 0.25 they no
   * longer look alike. Absent while there are too few.
   */
  readonly drift?: number;
  /** Fields that were read and of which no check could say anything. */
  readonly notJudged: readonly FieldPath[];
}
