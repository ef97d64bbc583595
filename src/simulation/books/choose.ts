import type { Random } from '../random';

/**
 * One of several habits by their weights.
 *
 * @param weights - Any positive numbers; they need not add up to 1.
 */
export function choose<T extends string>(random: Random, weights: Readonly<Record<T, number>>): T {
  const names = Object.keys(weights).filter((name): name is T => Object.hasOwn(weights, name));
  let left = random.next() * names.reduce((sum, name) => sum + weights[name], 0);
  const chosen = names.find((name) => {
    left -= weights[name];
    return left < 0;
  });
  return chosen ?? random.pick(names);
}

/** Uniform in [low, high). */
export function between(random: Random, low: number, high: number): number {
  return low + random.next() * (high - low);
}

/** Log-normal: half of the values are below the median, 95 % within a factor of exp(2 · deviation) of it. */
export function around(random: Random, median: number, deviation: number): number {
  return median * Math.exp(deviation * random.normal());
}
