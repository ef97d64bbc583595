/**
 * Density of Student's t with 4 degrees of freedom: 3/8 · (1 + t²/4)^(−5/2).
 *
 * @see Shaw 2006, Sampling Student's T distribution, J. Computational Finance 9(4), section 2
 * @example t4Density(0) // 0.375
 */
export function t4Density(t: number): number {
  const w = 1 + (t * t) / 4;
  return 0.375 / (w * w * Math.sqrt(w));
}

/**
 * P(T > t) for 4 degrees of freedom, without loss of digits in either tail.
 *
 * The known F(t) = 1/2 + 3/8 · u · (1 − u²/12), u = t/√(1 + t²/4), is with s = u/2 the polynomial
 * 1 − F = (1 − s)² (2 + s) / 4; and 1 − s = 4 / (r (r + t)), r = √(4 + t²), has no difference left in it.
 *
 * @returns In [0, 1], falling in t.
 * @see Shaw 2006, section 2
 * @example t4UpperTail(0) // 0.5
 */
export function t4UpperTail(t: number): number {
  if (t < 0) return 1 - t4UpperTail(-t);
  const r = Math.sqrt(4 + t * t);
  const rest = 4 / (r * (r + t));
  return (rest * rest * (2 + t / r)) / 4;
}

/** P(a < T < b) for 4 degrees of freedom, a ≤ b; exact in either tail. */
export function t4Between(a: number, b: number): number {
  return a >= 0 ? t4UpperTail(a) - t4UpperTail(b) : t4UpperTail(-b) - t4UpperTail(-a);
}

/**
 * The quantile of Student's t with 4 degrees of freedom.
 *
 * @param p - In (0, 1).
 * @see Shaw 2006, section 2.3: the one even case after 2 that has a closed form
 * @example t4Quantile(0.5) // 0
 */
export function t4Quantile(p: number): number {
  const root = Math.sqrt(4 * p * (1 - p));
  const q = Math.cos(Math.acos(Math.min(1, root)) / 3) / root;
  return Math.sign(p - 0.5) * 2 * Math.sqrt(Math.max(0, q - 1));
}
