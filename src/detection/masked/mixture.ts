import { t4Between, t4Density, t4Quantile, t4UpperTail } from '../measures/studentT';
import { crossing } from './crossing';

/** A mixture of Student t densities with 4 degrees of freedom; arrays of one length, weights sum to 1, scales > 0. */
export interface Mixture {
  readonly weights: readonly number[];
  readonly locations: readonly number[];
  readonly scales: readonly number[];
}

/** The density at a place; > 0. */
export function mixtureDensity({ weights, locations, scales }: Mixture, x: number): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at += 1) {
    const scale = scales[at] ?? 1;
    sum += ((weights[at] ?? 0) / scale) * t4Density((x - (locations[at] ?? 0)) / scale);
  }
  return sum;
}

/** P(a < Y < b); a may be −∞ and b ∞. Exact where all of it lies in a tail. */
export function mixtureBetween({ weights, locations, scales }: Mixture, a: number, b: number): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at += 1) {
    const scale = scales[at] ?? 1;
    const location = locations[at] ?? 0;
    sum += (weights[at] ?? 0) * between((a - location) / scale, (b - location) / scale);
  }
  return sum;
}

/**
 * The value below which a share p of the mixture lies.
 *
 * @param p - In (0, 1).
 */
export function mixtureQuantile(mixture: Mixture, p: number): number {
  const t = t4Quantile(p);
  const parts = mixture.locations.map((location, at) => location + t * (mixture.scales[at] ?? 1));
  const [low, high] = [Math.min(...parts), Math.max(...parts)];
  if (low === high) return low;
  return crossing((x) => mixtureBetween(mixture, Number.NEGATIVE_INFINITY, x) - p, low, high, 1e-7);
}

function between(a: number, b: number): number {
  if (b === Number.POSITIVE_INFINITY) return a === Number.NEGATIVE_INFINITY ? 1 : t4UpperTail(a);
  return a === Number.NEGATIVE_INFINITY ? t4UpperTail(-b) : t4Between(a, b);
}
