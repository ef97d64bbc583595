import * as tf from '@tensorflow/tfjs';

/** Rows of one width as a tensor. */
export function tensorOf(rows: readonly (readonly number[])[]): tf.Tensor2D {
  return tf.tensor2d(rows.flat(), [rows.length, rows[0]?.length ?? 0]);
}

/** Rows with a share of their cells wild: of either sign and, in scaled units, between one and ten thousand. */
export function withWildCells(rows: readonly (readonly number[])[], share: number, random: () => number): number[][] {
  const wild = () => (random() < 0.5 ? -1 : 1) * 10 ** (4 * random());
  return rows.map((row) => row.map((x) => (random() < share ? wild() : x)));
}

/** The places 0 … length − 1 in a random order (Fisher and Yates). */
export function shuffled(length: number, random: () => number): Int32Array {
  const order = Int32Array.from({ length }, (_, at) => at);
  for (let last = length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const held = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = held;
  }
  return order;
}
