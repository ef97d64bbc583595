/** Adds to a list that keeps only its newest. */
export function push<T>(list: T[], item: T, most: number): void {
  list.push(item);
  if (list.length > most) list.shift();
}

/** Takes out the newest that is such a one. */
export function removeLast<T>(list: T[], isSuch: (item: T) => boolean): void {
  const at = list.findLastIndex(isSuch);
  if (at >= 0) list.splice(at, 1);
}
