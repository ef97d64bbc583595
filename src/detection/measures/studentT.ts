/**
 * Distribution function of Student's t with 4 degrees of freedom, in closed form.
 *
 * @see Shaw, W. T. (2006): Sampling Student's T distribution, Journal of Computational Finance 9(4), eq. 35 for n = 4
 * @example studentT4(2.132) // 0.95
 */
export function studentT4(t: number): number {
  const s = 4 + t * t;
  const root = Math.sqrt(s);
  return 0.5 + (0.375 * 2 * t * (1 - (t * t) / (3 * s))) / root;
}
