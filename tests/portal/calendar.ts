const dayMs = 86_400_000;

/** The ISO date that many days later, moved on to Monday from a weekend; nothing for an unknown date. */
export function workdayAfter(date: string | undefined, days: number): string | undefined {
  const start = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(start)) return undefined;
  const end = new Date(start + days * dayMs);
  const weekday = end.getUTCDay();
  const toMonday = weekday === 6 ? 2 : weekday === 0 ? 1 : 0;
  return new Date(end.getTime() + toMonday * dayMs).toISOString().slice(0, 10);
}
