import contentScript from '../content/content.ts?script&iife';
import type { Result } from '../messaging/types';
import { browser } from '../platform/browser';

/** What one frame of a page answered; frame 0 is the page itself. */
export interface FrameAnswer<T> {
  readonly frameId: number;
  readonly page: T;
}

/** Puts the content script into every frame of a tab that may be read, and asks each. A frame without an answer is left out. */
export async function inFrames<T>(
  tabId: number,
  ask: (frameId: number) => Promise<Result<T>>,
): Promise<FrameAnswer<T>[]> {
  const injected = await browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, files: [contentScript], injectImmediately: true })
    .catch(() => []);
  const answers = injected.map(async ({ frameId }) => {
    const answered = await ask(frameId);
    return answered.ok ? [{ frameId, page: answered.value }] : [];
  });
  return (await Promise.all(answers)).flat();
}
