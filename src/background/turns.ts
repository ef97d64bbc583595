/** The latest check of each tab; what an older one finds is not shown any more. */
const latest = new Map<number, number>();

/** Begins a check of a tab. @returns Whether it is still the latest when asked. */
export function takeTurn(tabId: number): () => boolean {
  const turn = (latest.get(tabId) ?? 0) + 1;
  latest.set(tabId, turn);
  return () => latest.get(tabId) === turn;
}

/** Forgets a tab that was closed. */
export function forgetTurns(tabId: number): void {
  latest.delete(tabId);
}
