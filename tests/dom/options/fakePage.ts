import { vi } from 'vitest';
import { fakeStorage } from '../../unit/support/fakeStorage';

/** The extension's API and Web Locks as the options page has them, in memory. */
export function fakePage() {
  const page = globalThis.navigator;
  const { browser, stored } = fakeStorage();
  const { locks } = navigator;
  vi.unstubAllGlobals();
  Object.defineProperty(page, 'locks', { value: locks, configurable: true });
  return { browser, stored };
}

/** Types a value into a control, or moves it, as a person does. */
export function enter(control: Element | null, value: string, ...events: readonly ('input' | 'change')[]): void {
  if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement)) throw new Error('no control');
  control.value = value;
  for (const event of events) control.dispatchEvent(new Event(event, { bubbles: true }));
}
