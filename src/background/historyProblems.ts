import { DocumentUnreadable } from '../detection/history/readDocument';
import type { Kept } from '../storage/historyDatabase';

/** Work on the history; what it has learned and cannot be read any more is a problem of it, too. */
export async function historyProblems<T>(work: () => Promise<Kept<T>>): Promise<Kept<T>> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DocumentUnreadable)) throw error;
    console.error('crossfoot', error.message);
    return { ok: false, problem: error.problem };
  }
}
