import { setTimeout as pause } from 'node:timers/promises';

/** Asks until the answer is yes, and throws when it was never yes within the time. */
export async function waitUntil(what: string, ask: () => Promise<boolean>, milliseconds = 60_000): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await ask())) {
    if (Date.now() > end) throw new Error(`Tryton: ${what} did not happen within ${milliseconds} ms`);
    await pause(50);
  }
}
