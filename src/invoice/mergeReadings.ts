import type { FieldReading, Reading } from './types';

/** A frame's reading. */
export interface FrameReading {
  readonly frameId: number;
  readonly reading: Reading;
}

/**
 * One reading of the readings of a page's frames.
 *
 * A field found in one frame is that frame's; found in several with different values it is ambiguous. The lines are
 * all taken from one frame, so that two tables never mix.
 */
export function mergeReadings(frames: readonly FrameReading[]): Reading {
  const linesFrom = frames.find(({ reading }) =>
    Object.entries(reading.fields).some(([path, each]) => isLine(path) && isFound(each)),
  );
  const merged = new Map<string, FieldReading>();
  for (const { frameId, reading } of frames) {
    for (const [path, each] of Object.entries(reading.fields)) {
      if (isLine(path) && linesFrom !== undefined && linesFrom.frameId !== frameId) continue;
      const own = { ...each, frameId };
      const other = merged.get(path);
      merged.set(path, other === undefined ? own : betterReading(other, own));
    }
  }
  return { fields: Object.fromEntries(merged) };
}

/** What two frames together say of one field: the one that has it, or where both have it and differ, neither for certain. */
export function betterReading(a: FieldReading, b: FieldReading): FieldReading {
  if (!isFound(b)) return a;
  if (!isFound(a) || a.source === 'profile') return b;
  if (b.source === 'profile' || (a.status !== 'ambiguous' && a.status === b.status && a.value === b.value)) return a;
  const candidates = [a, b].flatMap(({ value, candidates: several = [] }) => (value === undefined ? several : [value]));
  return { status: 'ambiguous', problem: 'severalMatches', candidates: [...new Set(candidates)], source: 'selector' };
}

const isLine = (path: string) => path.startsWith('lines.');
const isFound = ({ problem }: FieldReading) => problem !== 'noMatch' && problem !== 'invalidSelector';
