const mostSteps = 100;

/**
 * A root of a continuous function between two places where it has opposite signs, by false position as the Illinois
 * algorithm does it.
 *
 * @param tolerance - Of |f|, at which the search ends.
 * @see Dowell and Jarratt 1971, A modified regula falsi method, BIT 11
 * @example crossing((x) => x - 3, 0, 10, 1e-9) // 3
 */
export function crossing(f: (x: number) => number, from: number, to: number, tolerance: number): number {
  let [a, b, fa, fb] = [from, to, f(from), f(to)];
  if (fa === 0) return a;
  for (let step = 0; step < mostSteps && Math.abs(fb) > tolerance; step += 1) {
    const x = (a * fb - b * fa) / (fb - fa);
    if (x === b || !Number.isFinite(x)) return b;
    const fx = f(x);
    if (fx > 0 === fb > 0) fa /= 2;
    else [a, fa] = [b, fb];
    [b, fb] = [x, fx];
  }
  return b;
}
