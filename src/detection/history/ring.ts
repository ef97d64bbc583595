/** Adds to a list that keeps only its newest. */
export function push<T>(list: T[], item: T, most: number): void {
  list.push(item);
  if (list.length > most) list.shift();
}
