/** The middle of a list, the mean of the two middle ones where their count is even; the list stays as it is. NaN of none. */
export function median(values: readonly number[]): number {
  return medianOf([...values]);
}

/** The same of a list that may be put in order. */
export function medianOf(values: number[]): number {
  const sorted = Float64Array.from(values).sort();
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[half] ?? Number.NaN)
    : ((sorted[half - 1] ?? Number.NaN) + (sorted[half] ?? Number.NaN)) / 2;
}
