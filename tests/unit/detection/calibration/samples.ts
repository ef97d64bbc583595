import { createRandom } from '../../../../src/simulation/random';

/** Values of a generalised Pareto distribution from 0, by the inverse of its distribution function. */
export function paretoSample(count: number, scale: number, shape: number, seed: string): Float64Array {
  const random = createRandom(seed);
  return Float64Array.from({ length: count }, () => {
    const u = 1 - random.next();
    return shape === 0 ? -scale * Math.log(u) : (scale / shape) * (u ** -shape - 1);
  });
}

/** How often it is at least x. */
export function paretoTail(x: number, scale: number, shape: number): number {
  return shape === 0 ? Math.exp(-x / scale) : (1 + (shape * x) / scale) ** (-1 / shape);
}
