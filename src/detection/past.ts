import type { DocumentName } from '../records/types';
import type { KeptCalibration } from './calibration/keptCalibration';
import type { Facts } from './facts';
import { factsOfKept } from './history/knownOf';
import type { Shelf } from './history/shelf';
import type { Judged } from './judge';

/** What a company's history has learned, ready to judge by and to learn more. */
export interface Past {
  readonly shelf: Shelf;
  readonly calibration: KeptCalibration;
}

/** What is learned of one invoice, and in which documents. */
export interface Lesson {
  readonly names: readonly DocumentName[];
  readonly facts: Facts;
  /** Its row of the calibration, once it has one. */
  readonly row?: number | undefined;
}

/** What is learned of an invoice as it is kept. @param names - Of the documents that learn from it. */
export function lessonOf(
  kept: Parameters<typeof factsOfKept>[0] & { readonly row?: number },
  names: readonly DocumentName[],
): Lesson {
  return { names, facts: factsOfKept(kept), row: kept.row };
}

/** Whether two lessons teach the same. */
export function isSameLesson(a: Lesson, b: Lesson): boolean {
  return JSON.stringify([a.names, a.facts]) === JSON.stringify([b.names, b.facts]);
}

/**
 * Learns an invoice in the place of what was learned of it before, which the shelf has forgotten already.
 *
 * @param after - Undefined for an invoice that is not to be learned, or not any more.
 * @returns Its row of the calibration, if it has one.
 */
export async function learnInstead(
  { shelf, calibration }: Past,
  before: Lesson | undefined,
  after: Lesson | undefined,
  { statistics, stratum, p }: Pick<Judged, 'statistics' | 'stratum' | 'p'>,
): Promise<number | undefined> {
  if (after) {
    shelf.learn(after.names, after.facts);
    return calibration.add(statistics, stratum, p, before?.row);
  }
  // A row in which nothing is said calibrates nothing.
  if (before?.row !== undefined) await calibration.add([], stratum, 1, before.row);
  return undefined;
}
