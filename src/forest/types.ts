/** A point: one finite number for each dimension, at most 1e38 in size, in any unit. Kept in single precision (7 digits). */
export type Point = readonly number[] | Float64Array;

/** What a forest is made of. Memory grows with trees × samples × dimensions, which is at most 2²². */
export interface ForestOptions {
  /** How many numbers a point has, at least 1. */
  readonly dimensions: number;
  /** 50 unless told. More trees make the score steadier, not different. */
  readonly trees?: number;
  /** How many points each tree keeps, 512 unless told. */
  readonly samples?: number;
  /** Any text; equal texts and equal points give equal forests. */
  readonly seed: string;
}

/** A random cut forest: how alone does a point stand among the points seen so far? */
export interface Forest {
  readonly dimensions: number;
  /** How many trees it has, and how many points each keeps at most. */
  readonly trees: number;
  readonly samples: number;
  /** How many points each tree holds: those seen so far, until `samples` are reached. */
  readonly size: number;
  /**
   * How far from all others a point stands, without taking it in.
   *
   * @returns In [0, log2(size + 1)], high means anomalous. Points like most others score about 0.6 to 1; in many
   * dimensions a little more while the forest is small (10 normal ones: 1.0 of 16 points, 0.65 of 512), so compare with
   * scores at a like size. Copies of a common point score 0.5 or below. 0 when the forest is empty, which says nothing.
   * @throws RangeError when the point has a wrong length or a number that is not finite (a caller's bug).
   */
  readonly score: (point: Point) => number;
  /**
   * What each dimension has to do with the score.
   *
   * @returns One share ≥ 0 for each dimension, in the order of the point; they sum to the score.
   * @throws RangeError as `score`.
   */
  readonly attribution: (point: Point) => number[];
  /**
   * Takes a point in; full trees give up an older one for it.
   *
   * @throws RangeError as `score`; the forest then stays as it was.
   */
  readonly update: (point: Point) => void;
}

/** One tree, from the root down: each node, then all of its left side, then all of its right side. */
export interface TreeState {
  /** n ≥ 0: a leaf with the point number n. n < 0: a cut across the dimension −1 − n. */
  readonly nodes: readonly number[];
  /** Where each cut lies, in the order of `nodes`: values up to it are on the left. */
  readonly cuts: readonly number[];
  /** How many equal points each leaf stands for, in the order of `nodes`. */
  readonly counts: readonly number[];
}

/** A forest as a plain value for JSON or structured clone. Bounding boxes are left out: the points tell them. */
export interface ForestState {
  readonly version: 1;
  readonly dimensions: number;
  readonly samples: number;
  /** How many points were taken in so far. */
  readonly seen: number;
  /** Where the random numbers stand, a whole number in [0, 2³²). */
  readonly random: number;
  /** All points that any tree keeps, each once, one after another: number of points × dimensions. */
  readonly points: readonly number[];
  readonly trees: readonly TreeState[];
}
