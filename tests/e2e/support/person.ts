import type { Page } from 'puppeteer-core';

/** Someone who uses a page with one kind of device, and how many controls they have activated, chosen or filled. */
export interface Person {
  readonly activate: (page: Page, selector: string) => Promise<void>;
  readonly fill: (page: Page, selector: string, text: string) => Promise<void>;
  readonly choose: (page: Page, selector: string, value: string) => Promise<void>;
  readonly interactions: () => number;
}

/** Someone who points and clicks, and types where they have clicked. */
export function withMouse(): Person {
  let count = 0;
  const found = async (page: Page, selector: string) => {
    count += 1;
    const control = await page.waitForSelector(selector, { visible: true });
    // Nobody clicks on what lies under the bar at the end of the window.
    await control?.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    return control;
  };
  return {
    activate: async (page, selector) => (await found(page, selector))?.click(),
    fill: async (page, selector, text) => {
      const input = await found(page, selector);
      await input?.click({ count: 3 });
      await page.keyboard.type(text);
    },
    choose: async (page, selector, value) => {
      await found(page, selector);
      await page.select(selector, value);
    },
    interactions: () => count,
  };
}

/** Someone who has a keyboard alone: Tab to get there, then Enter, arrows or letters. */
export function withKeyboard(): Person {
  let count = 0;
  const goTo = async (page: Page, selector: string) => {
    count += 1;
    await page.waitForSelector(selector);
    for (let steps = 0; steps < 300; steps += 1) {
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not lead to ${selector}`);
  };
  return {
    activate: async (page, selector) => {
      await goTo(page, selector);
      // The page may close as soon as the key is down.
      await page.keyboard.press('Enter').catch(() => undefined);
    },
    fill: async (page, selector, text) => {
      await goTo(page, selector);
      await page.keyboard.down('Control');
      await page.keyboard.press('a');
      await page.keyboard.up('Control');
      await page.keyboard.type(text);
    },
    choose: async (page, selector, value) => {
      await goTo(page, selector);
      const isChosen = () =>
        page.$eval(selector, (select, wanted) => (select as HTMLSelectElement).value === wanted, value);
      await page.keyboard.press('Home');
      for (let steps = 0; steps < 300 && !(await isChosen()); steps += 1) await page.keyboard.press('ArrowDown');
      if (!(await isChosen())) throw new Error(`${value} cannot be chosen in ${selector}`);
    },
    interactions: () => count,
  };
}
