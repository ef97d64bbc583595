import type { FieldPath, Invoice } from '../../invoice/types';
import type { Random } from '../random';
import type { RecordCorruptionName } from './recordCorruptions';

/** Where an invoice stands in the books. */
export interface Surroundings {
  /** In the order of entry; the invoice itself is among them. */
  readonly books: readonly Invoice[];
  /** The invoice's row, 0-based. */
  readonly at: number;
}

/** One way in which a record goes wrong. */
export interface RecordCorruption {
  /** The field to blame. Coherent corruptions change sums with it. */
  readonly field: FieldPath;
  /** The invoice changed; undefined where it lacks a field that the change needs. */
  readonly change: (invoice: Invoice, around: Surroundings, random: Random) => Invoice | undefined;
}

/** How long the tables of a benchmark are, and of what company. */
export interface BenchmarkOptions {
  readonly train: number;
  readonly calibration: number;
  readonly test: number;
  readonly anomaliesPerKind: number;
  /** Regular sellers; by the seed when absent. */
  readonly sellers?: number;
  /** ISO 3166-1 code; by the seed when absent. */
  readonly country?: string;
  /** Every header field is given. */
  readonly complete?: boolean;
  /** Share of the training rows that are corrupted without a mark, [0, 1]; none when absent. */
  readonly dirtyShare?: number;
}

/** A corrupted copy of an invoice of the test table. */
export interface Anomaly {
  readonly invoice: Invoice;
  readonly corruption: RecordCorruptionName;
  /** The field to blame. */
  readonly field: FieldPath;
  /** 0-based row of the test table. */
  readonly sourceRow: number;
}

/** One company's books in the order of entry, cut in three, with corrupted copies of invoices of the last part. */
export interface Benchmark {
  readonly train: readonly Invoice[];
  readonly calibration: readonly Invoice[];
  readonly test: readonly Invoice[];
  readonly anomalies: readonly Anomaly[];
}
