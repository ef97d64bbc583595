/**
 * Puts the value of a rank in its place, with none larger before it and none smaller behind it.
 *
 * @param values - Without NaN; put in this order here.
 * @param rank - From 0; there is a value of this rank.
 * @returns The value.
 * @see Hoare 1961, Algorithm 65: find, Communications of the ACM 4(7)
 */
export function select(values: Float64Array, rank: number): number {
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const pivot = values[(low + high) >> 1] ?? Number.NaN;
    let [up, down] = [low, high];
    while (up <= down) {
      while ((values[up] ?? Number.NaN) < pivot) up += 1;
      while ((values[down] ?? Number.NaN) > pivot) down -= 1;
      if (up > down) break;
      const swapped = values[up] ?? Number.NaN;
      values[up++] = values[down] ?? Number.NaN;
      values[down--] = swapped;
    }
    if (rank <= down) high = down;
    else if (rank >= up) low = up;
    else break;
  }
  return values[rank] ?? Number.NaN;
}

/** The quantile of a share in [0, 1], with linear interpolation between the values; NaN of none. */
export function quantile(values: Float64Array, share: number): number {
  const place = share * (values.length - 1);
  const rank = Math.floor(place);
  const value = select(values, rank);
  if (place === rank) return value;
  let next = Number.POSITIVE_INFINITY;
  for (let at = rank + 1; at < values.length; at += 1) next = Math.min(next, values[at] ?? next);
  return value + (place - rank) * (next - value);
}
