import { push, removeLast } from './ring';

/** How often each of a few values occurred; the rarest gives way where there are too many. */
export interface Counts {
  total: number;
  /** Values that gave way. */
  dropped: number;
  readonly values: [value: string, count: number][];
  /** The last values, the newest at the end. */
  readonly last: string[];
}

const mostValues = 16;
/** One is looked at; the other is there when that one is taken away. */
const keptLast = 2;

export function emptyCounts(): Counts {
  return { total: 0, dropped: 0, values: [], last: [] };
}

export function countOf({ values }: Counts, value: string): number {
  for (const [each, count] of values) if (each === value) return count;
  return 0;
}

/** The value that occurred last, as far as that is kept. */
export function latest({ last }: Counts): string | undefined {
  return last[last.length - 1];
}

/** The most frequent value; undefined when there is none. */
export function mostFrequent({ values }: Counts): string | undefined {
  return values.reduce<[string, number] | undefined>(
    (best, each) => (best && best[1] >= each[1] ? best : each),
    undefined,
  )?.[0];
}

export function addCount(counts: Counts, value: string): void {
  counts.total += 1;
  push(counts.last, value, keptLast);
  const found = counts.values.find(([each]) => each === value);
  if (found) found[1] += 1;
  else {
    if (counts.values.length >= mostValues) dropRarest(counts);
    counts.values.push([value, 1]);
  }
}

/** Takes away one that was counted; one that is not there any more is left alone. */
export function removeCount(counts: Counts, value: string): void {
  removeLast(counts.last, (each) => each === value);
  const at = counts.values.findIndex(([each]) => each === value);
  const found = counts.values[at];
  counts.total = Math.max(0, counts.total - 1);
  if (!found) return;
  found[1] -= 1;
  if (found[1] === 0) counts.values.splice(at, 1);
}

function dropRarest(counts: Counts): void {
  const { values } = counts;
  let rarest = 0;
  for (let at = 1; at < values.length; at += 1) if ((values[at]?.[1] ?? 0) < (values[rarest]?.[1] ?? 0)) rarest = at;
  values.splice(rarest, 1);
  counts.dropped += 1;
}
