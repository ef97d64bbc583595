/** The points that the trees share, each stored once and dropped when nobody holds it any more. */
export interface PointStore {
  readonly dimensions: number;
  /** Point n is `values[n × dimensions]` and on. */
  values: Float32Array;
  /** How many hold each point. */
  holders: Int32Array;
  /** How many places were ever used; those in `free` are empty again. */
  length: number;
  readonly free: number[];
}

/** A store without points; it grows as needed. */
export function createPointStore(dimensions: number): PointStore {
  const places = 16;
  return {
    dimensions,
    values: new Float32Array(places * dimensions),
    holders: new Int32Array(places),
    length: 0,
    free: [],
  };
}

/**
 * Stores a copy of a point, held once by the caller.
 *
 * @returns The point's number; `releasePoint` gives it back.
 */
export function addPoint(store: PointStore, point: Float32Array): number {
  const index = store.free.pop() ?? store.length;
  if (index === store.length) store.length += 1;
  if (index >= store.holders.length) grow(store);
  store.values.set(point, index * store.dimensions);
  store.holders[index] = 1;
  return index;
}

/** One more holds the point. */
export function holdPoint(store: PointStore, index: number): void {
  store.holders[index] = (store.holders[index] ?? 0) + 1;
}

/** One fewer holds the point; after the last its place is free. */
export function releasePoint(store: PointStore, index: number): void {
  const left = (store.holders[index] ?? 0) - 1;
  store.holders[index] = left;
  if (left === 0) store.free.push(index);
}

function grow(store: PointStore): void {
  const values = new Float32Array(store.values.length * 2);
  const holders = new Int32Array(store.holders.length * 2);
  values.set(store.values);
  holders.set(store.holders);
  store.values = values;
  store.holders = holders;
}
