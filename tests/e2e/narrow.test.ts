import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage, scenes } from './support/scenes';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(() => stage?.close());

const windows = {
  '320 px wide': { width: 320, height: 640 },
  'a 1280 px window at 200 % zoom': { width: 640, height: 400, deviceScaleFactor: 2 },
};

for (const language of ['en', 'de'] as const) {
  describe(`in a narrow window (${language})`, () => {
    beforeAll(() => stage.speak(language));

    for (const { name, open } of scenes) {
      it(`nothing scrolls sideways, is cut off or covered: ${name}`, async () => {
        const page = await open(stage);
        await unfold(page);
        for (const [window, viewport] of Object.entries(windows)) {
          await page.setViewport(viewport);
          expect.soft([window, await layoutFaults(page)]).toEqual([window, []]);
        }
        await page.close();
      });
    }
  });
}

function unfold(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

/** What cannot be seen or reached as the page is laid out now, one sentence each. */
function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const nameOf = (element: Element) =>
      `${element.localName}.${element.className} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}”`;
    const scrolls = (element: Element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) faults.push(`the page is ${root.scrollWidth} px wide`);
    for (const element of document.querySelectorAll('body *'))
      if (
        scrolls(element) &&
        !element.matches('input, textarea, select') &&
        element.scrollWidth > element.clientWidth + 1
      )
        faults.push(`${nameOf(element)} scrolls sideways`);
    const asked = document.querySelector('dialog[open]') ?? document;
    // A file input is out of sight; its label is the control.
    for (const control of asked.querySelectorAll(
      'a[href], button, input:not([type="file"]), select, summary, label.button',
    )) {
      if (!control.checkVisibility()) continue;
      control.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
      const { left, right, top, bottom } = control.getBoundingClientRect();
      if (left < 0 || right > root.clientWidth) faults.push(`${nameOf(control)} is cut off at the side`);
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      if (!control.contains(hit)) faults.push(`${nameOf(control)} is covered by ${hit ? nameOf(hit) : 'nothing'}`);
      const isBox = getComputedStyle(control).display !== 'inline' && control.localName !== 'input';
      if (isBox && control.scrollWidth > control.clientWidth + 1)
        faults.push(`the text of ${nameOf(control)} is clipped`);
    }
    return faults;
  });
}
