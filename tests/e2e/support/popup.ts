import type { Page } from 'puppeteer-core';

/** One field as the popup shows it, through its stable hooks. */
export interface ShownField {
  readonly value: string | null;
  readonly status: string | null;
  readonly error: string | null;
  readonly limit: string | null;
  readonly expected: string | null;
  readonly text: string;
}

/** What the popup shows. */
export interface Shown {
  readonly verdict: string | null;
  readonly problem: string | null;
  readonly score: number | undefined;
  readonly threshold: number | undefined;
  readonly modelScore: number | undefined;
  readonly modelThreshold: number | undefined;
  readonly title: string;
  readonly sentence: string;
  readonly blamed: readonly string[];
  readonly fields: Readonly<Record<string, ShownField>>;
}

/** Waits until the popup has something to say, and reads it. */
export async function readPopup(popup: Page): Promise<Shown> {
  await popup.waitForSelector('main[data-verdict]', { timeout: 20_000 });
  return popup.evaluate(() => {
    const main = document.querySelector('main');
    const rows = [...document.querySelectorAll('[data-field]')];
    const attribute = (element: Element, name: string) => element.getAttribute(`data-${name}`);
    const number = (name: string) =>
      main?.hasAttribute(`data-${name}`) ? Number(main.getAttribute(`data-${name}`)) : undefined;
    return {
      verdict: main?.getAttribute('data-verdict') ?? null,
      problem: main?.getAttribute('data-problem') ?? null,
      score: number('score'),
      threshold: number('threshold'),
      modelScore: number('model-score'),
      modelThreshold: number('model-threshold'),
      title: document.querySelector('h1')?.textContent ?? '',
      sentence: document.querySelector('h1 + p')?.textContent ?? '',
      blamed: rows.filter((row) => attribute(row, 'blamed') === 'true').map((row) => attribute(row, 'field') ?? ''),
      fields: Object.fromEntries(
        rows.map((row) => [
          attribute(row, 'field') ?? '',
          {
            value: attribute(row, 'value'),
            status: attribute(row, 'status'),
            error: attribute(row, 'error'),
            limit: attribute(row, 'limit'),
            expected: attribute(row, 'expected'),
            text: row.textContent ?? '',
          },
        ]),
      ),
    };
  });
}
