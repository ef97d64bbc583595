import { crossing } from './crossing';
import { type Mixture, mixtureBetween, mixtureDensity } from './mixture';

/** Where each component is looked at, in its own units from its location: close by it bends, far out it does not. */
const grid = [0.4, 1, 1.7, 2.8, 5, 12, 40].flatMap((t) => [-t, t]).concat(0);
/** Into how many parts a step of the grid is cut where the density hardly differs from the level. */
const finer = 8;
const tolerance = 1e-10;

/**
 * How often a value of the mixture is at least as improbable as this one: P(density(Y) ≤ density(x)). It is uniform for
 * values that come from the mixture, whatever its shape, and sees the gaps between modes as well as the tails.
 *
 * The places where the density crosses that of x are found on a grid and made exact; left and right of all locations
 * the density only falls, so that each tail has one crossing at most. What lies between is summed from tail masses.
 *
 * @returns In [0, 1], small is odd; exact to about nine digits also where it is tiny, and to about 0.01 near 1.
 * @see Hyndman 1996, Computing and graphing highest density regions, The American Statistician 50(2)
 */
export function highestDensityP(mixture: Mixture, x: number): number {
  const level = mixtureDensity(mixture, x);
  const height = (y: number) => Math.log(mixtureDensity(mixture, y) / level);
  const points = pointsBetween(mixture, x);
  const first = points[0] ?? x;
  const last = points[points.length - 1] ?? x;
  const inside = edgesAmong(points, mixture, level).map(([a, b]) => crossing(height, a, b, tolerance));
  const isAboveAtFirst = mixtureDensity(mixture, first) > level;
  const left = isAboveAtFirst ? [tailCrossing(height, first, -1, x)] : [];
  const isAboveAtLast = (left.length + inside.length) % 2 === 1;
  const right = isAboveAtLast ? [tailCrossing(height, last, 1, x)] : [];
  return Math.min(1, massBelow(mixture, [...left, ...inside, ...right]));
}

/** What the mixture has outside of the intervals from each even edge to the odd one after it. */
function massBelow(mixture: Mixture, edges: readonly number[]): number {
  let p = 0;
  for (let at = 0; at <= edges.length; at += 2) {
    p += mixtureBetween(mixture, edges[at - 1] ?? Number.NEGATIVE_INFINITY, edges[at] ?? Number.POSITIVE_INFINITY);
  }
  return p;
}

/** Between which neighbours the density crosses the level; where both are close to it, it may do so twice between. */
function edgesAmong(points: Float64Array, mixture: Mixture, level: number): [number, number][] {
  const edges: [number, number][] = [];
  let before = points[0] ?? 0;
  let density = mixtureDensity(mixture, before);
  const step = (point: number, next: number) => {
    if (next > level !== density > level) edges.push([before, point]);
    [before, density] = [point, next];
  };
  for (let at = 1; at < points.length; at += 1) {
    const point = points[at] ?? 0;
    const next = mixtureDensity(mixture, point);
    if (isClose(density, level) && isClose(next, level)) {
      const [from, width] = [before, (point - before) / finer];
      for (let part = 1; part < finer; part += 1)
        step(from + part * width, mixtureDensity(mixture, from + part * width));
    }
    step(point, next);
  }
  return edges;
}

function isClose(density: number, level: number): boolean {
  return Math.abs(density - level) < 0.1 * level;
}

/** From the leftmost to the rightmost location, ascending: the grid of each component, and x if it is among them. */
function pointsBetween({ locations, scales }: Mixture, x: number): Float64Array {
  const first = Math.min(...locations);
  const last = Math.max(...locations);
  const all = new Float64Array(1 + grid.length * locations.length);
  let count = 0;
  const add = (point: number) => {
    if (point >= first && point <= last) all[count++] = point;
  };
  add(x);
  for (let at = 0; at < locations.length; at += 1) {
    for (const t of grid) add((locations[at] ?? 0) + t * (scales[at] ?? 1));
  }
  return all.subarray(0, count).sort();
}

/** Where the density comes down to the level on the way out from the last location; x itself where x lies that way. */
function tailCrossing(height: (y: number) => number, start: number, direction: 1 | -1, x: number): number {
  if ((x - start) * direction > 0) return x;
  const place = (logDistance: number) => start + direction * Math.exp(logDistance);
  const fall = (logDistance: number) => height(place(logDistance));
  let [near, far] = [-14, 0];
  if (fall(near) <= 0) return start;
  for (let step = 1; fall(far) > 0; step *= 2) [near, far] = [far, far + step];
  return place(crossing(fall, near, far, tolerance));
}
