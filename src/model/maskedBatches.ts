import * as tf from '@tensorflow/tfjs';
import { maskedWidths } from '../packages/maskedWidths';
import type { MaskedRow, MaskedSpec } from '../packages/types';
import { cell } from './maskedCells';

/** Writes one row of the model's input; detection's `writeInput`, handed in because models know no detection. */
export type WriteInput = (
  spec: MaskedSpec,
  row: MaskedRow,
  cells: Uint8Array,
  into: Float32Array,
  offset: number,
) => void;

/** Rows, what is hidden in each, and how much each counts. */
export interface MaskedRows {
  readonly rows: readonly MaskedRow[];
  /** One a row, with one cell for each number and each category. */
  readonly cells: readonly Uint8Array[];
  readonly weights: readonly number[];
}

/** A batch on the backend. B rows; N numbers and C categories that some pattern asks for. */
export interface MaskedBatch {
  readonly input: tf.Tensor2D;
  /** B × N scaled values, and what each counts: 0 where it is shown or absent. */
  readonly numbers: tf.Tensor2D;
  readonly numberWeights: tf.Tensor2D;
  /** For each of the C categories B classes, and what each counts. */
  readonly classes: readonly tf.Tensor1D[];
  readonly classWeights: readonly tf.Tensor1D[];
  /** The sum of all that counts. */
  readonly weight: number;
}

/** Makes batches of rows; only the batch in hand is ever a matrix. */
export function batchMaker(spec: MaskedSpec, write: WriteInput): (rows: MaskedRows) => MaskedBatch {
  const { inputs } = maskedWidths(spec);
  const targets = new Set(spec.patterns.map(({ target }) => target));
  const numbers = spec.numbers.flatMap(({ name }, at) => (targets.has(name) ? [at] : []));
  const categories = spec.categories.flatMap(({ name, values }, at) =>
    targets.has(name) ? [{ at, classes: new Map(values.map((value, place) => [value, place + 1])) }] : [],
  );
  return (rows) => {
    const input = new Float32Array(rows.rows.length * inputs);
    for (const [at, row] of rows.rows.entries())
      write(spec, row, rows.cells[at] ?? new Uint8Array(), input, at * inputs);
    const ofNumbers = numberTargets(spec, numbers, rows);
    const ofCategories = categories.map(({ at, classes }) => classTargets(spec, at, classes, rows));
    const size: [number, number] = [rows.rows.length, numbers.length];
    const counted = [ofNumbers, ...ofCategories].map(({ weights }) => weights.reduce((sum, each) => sum + each, 0));
    return {
      input: tf.tensor2d(input, [rows.rows.length, inputs]),
      numbers: tf.tensor2d(ofNumbers.values, size),
      numberWeights: tf.tensor2d(ofNumbers.weights, size),
      classes: ofCategories.map(({ values }) => tf.tensor1d(values, 'int32')),
      classWeights: ofCategories.map(({ weights }) => tf.tensor1d(weights)),
      weight: counted.reduce((sum, each) => sum + each, 0),
    };
  };
}

/** Frees a batch. */
export function disposeBatch({ input, numbers, numberWeights, classes, classWeights }: MaskedBatch): void {
  tf.dispose([input, numbers, numberWeights, ...classes, ...classWeights]);
}

/** The scaled values of the hidden numbers, row by row. */
function numberTargets(spec: MaskedSpec, places: readonly number[], { rows, cells, weights: counts }: MaskedRows) {
  const values = new Float32Array(rows.length * places.length);
  const weights = new Float32Array(values.length);
  for (const [at, row] of rows.entries()) {
    for (const [head, place] of places.entries()) {
      const value = row.numbers[place];
      if (cells[at]?.[place] !== cell.hidden || value === undefined || !Number.isFinite(value)) continue;
      const { center, scale } = spec.numbers[place] ?? { center: 0, scale: 1 };
      values[at * places.length + head] = (value - center) / scale;
      weights[at * places.length + head] = counts[at] ?? 1;
    }
  }
  return { values, weights };
}

/** The class of one category where it is hidden, row by row; 0 is the unknown. */
function classTargets(
  { numbers }: MaskedSpec,
  place: number,
  classes: ReadonlyMap<string, number>,
  { rows, cells, weights: counts }: MaskedRows,
) {
  const values = new Int32Array(rows.length);
  const weights = new Float32Array(rows.length);
  for (const [at, { categories }] of rows.entries()) {
    const value = categories[place];
    if (cells[at]?.[numbers.length + place] !== cell.hidden || value === undefined) continue;
    values[at] = classes.get(value) ?? 0;
    weights[at] = counts[at] ?? 1;
  }
  return { values, weights };
}
