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
export function batchMaker(spec: MaskedSpec, write: WriteInput) {
  const targets = new Set(spec.patterns.map(({ target }) => target));
  const askedNumbers = placesOf(spec.numbers, targets);
  const askedCategories = placesOf(spec.categories, targets);
  const classOf = spec.categories.map(({ values }) => new Map(values.map((value, at) => [value, at + 1])));
  const { inputs } = maskedWidths(spec);

  return ({ rows, cells, weights }: MaskedRows): MaskedBatch => {
    const input = new Float32Array(rows.length * inputs);
    const numbers = new Float32Array(rows.length * askedNumbers.length);
    const numberWeights = new Float32Array(numbers.length);
    const classes = askedCategories.map(() => new Int32Array(rows.length));
    const classWeights = askedCategories.map(() => new Float32Array(rows.length));
    for (const [at, row] of rows.entries()) {
      const hidden = cells[at] ?? new Uint8Array();
      write(spec, row, hidden, input, at * inputs);
      for (const [head, place] of askedNumbers.entries()) {
        const value = row.numbers[place];
        if (hidden[place] !== cell.hidden || value === undefined || !Number.isFinite(value)) continue;
        const { center, scale } = spec.numbers[place] ?? { center: 0, scale: 1 };
        numbers[at * askedNumbers.length + head] = (value - center) / scale;
        numberWeights[at * askedNumbers.length + head] = weights[at] ?? 1;
      }
      for (const [head, place] of askedCategories.entries()) {
        const value = row.categories[place];
        if (hidden[spec.numbers.length + place] !== cell.hidden || value === undefined) continue;
        classes[head]?.fill(classOf[place]?.get(value) ?? 0, at, at + 1);
        classWeights[head]?.fill(weights[at] ?? 1, at, at + 1);
      }
    }
    const size: [number, number] = [rows.length, askedNumbers.length];
    return {
      input: tf.tensor2d(input, [rows.length, inputs]),
      numbers: tf.tensor2d(numbers, size),
      numberWeights: tf.tensor2d(numberWeights, size),
      classes: classes.map((each) => tf.tensor1d(each, 'int32')),
      classWeights: classWeights.map((each) => tf.tensor1d(each)),
      weight: [numberWeights, ...classWeights].flatMap((each) => [...each]).reduce((sum, each) => sum + each, 0),
    };
  };
}

/** Frees a batch. */
export function disposeBatch({ input, numbers, numberWeights, classes, classWeights }: MaskedBatch): void {
  tf.dispose([input, numbers, numberWeights, ...classes, ...classWeights]);
}

function placesOf(all: readonly { readonly name: string }[], targets: ReadonlySet<string>): number[] {
  return all.flatMap(({ name }, at) => (targets.has(name) ? [at] : []));
}
