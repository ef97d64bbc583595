import type { FieldSearch } from './types';

/** Whether the time is over. It is asked between selectors, elements and rows; what the browser has begun it finishes. */
export function isOver({ now, until }: FieldSearch): boolean {
  return now() > until;
}
