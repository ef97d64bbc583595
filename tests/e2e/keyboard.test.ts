import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openStage, type Stage, scenes } from './support/scenes';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await stage.speak('en');
});

afterAll(() => stage?.close());

const scene = (name: string) => {
  const found = scenes.find((each) => each.name === name);
  if (!found) throw new Error(`there is no scene ${name}`);
  return found.open(stage);
};

describe('with the keyboard alone', () => {
  for (const { name, open } of scenes) {
    it(`every control is reached, and it shows that it has the focus: ${name}`, async () => {
      const page = await open(stage);
      const unreached = new Set(await numberControls(page));
      // Parts of a date input are stops of their own; the last, its button, is outlined by the browser within it.
      const seen = new Set<string>();
      const reached = new Set<string>();
      // The browser's own bars are in the ring, too; more steps than controls lead round it once.
      for (let steps = unreached.size + 20; steps > 0 && unreached.size > 0; steps -= 1) {
        await page.keyboard.press('Tab');
        const { control, isSeen } = await focused(page);
        if (control === undefined) continue;
        unreached.delete(control);
        reached.add(control);
        if (isSeen) seen.add(control);
      }
      const unseen = [...reached].filter((control) => !seen.has(control));
      expect({ unreached: [...unreached], unseen }).toEqual({ unreached: [], unseen: [] });
      await page.close();
    });
  }
});

describe('a dialog', () => {
  for (const [name, opener] of [
    ['options, asking to delete everything', 'delete-everything'],
    ['editor, leaving with changes', 'cancel'],
  ] as const) {
    it(`begins with the safe answer, is closed by Escape, and gives the focus back: ${name}`, async () => {
      const page = await scene(name);
      const safe = await page.$eval('dialog .button-main', (button) => button.textContent);
      await focusIsOn(page, safe ?? '');
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => !document.querySelector('dialog'), { polling: 50 });
      await expect.poll(() => focusedAction(page)).toBe(opener);
      await page.keyboard.press('Enter');
      await page.waitForSelector('dialog[open]');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => !document.querySelector('dialog'), { polling: 50 });
      await expect.poll(() => focusedAction(page)).toBe(opener);
      await page.close();
    });
  }
});

describe('the focus is not lost', () => {
  beforeEach(() => stage.speak('en'));

  const press = async (page: Page, selector: string) => {
    await page.waitForSelector(selector);
    await page.focus(selector);
    await page.keyboard.press('Enter');
  };

  it('when a portal is deleted, and when that is undone', async () => {
    const page = await scene('options');
    await press(page, '[data-profile="ledger"] [data-action="delete"]');
    await page.waitForFunction(() => !document.querySelector('[data-profile="ledger"]'), { polling: 50 });
    await focusIsOn(page, 'Portals');
    await press(page, '#portals [data-action="undo"]');
    await page.waitForSelector('[data-profile="ledger"]');
    await focusIsOn(page, 'Undo');
    await page.close();
  });

  it('when a portal is saved, or left as it was: it is where the list begins', async () => {
    for (const action of ['save', 'cancel']) {
      const page = await scene('options');
      await press(page, '[data-profile="ledger"] [data-action="edit"]');
      await page.waitForSelector('#editor');
      await focusIsOn(page, 'Edit Buchhaltungsportal der Beispielgesellschaft');
      await press(page, `[data-action="${action}"]`);
      await page.waitForSelector('#portals');
      await focusIsOn(page, 'Portals');
      await page.close();
    }
  });

  it('when a portal cannot be saved: it is at the first thing to mend', async () => {
    const page = await scene('editor, new with mistakes');
    await focusIsOn(page, 'Name');
    await page.close();
  });

  it('when an address or a selector is added or removed: it is in the one that is left', async () => {
    const page = await scene('editor, tested');
    await press(page, '[aria-label="Remove address 2"]');
    await page.waitForFunction(() => !document.querySelector('[data-place="urlPatterns.1"]'), { polling: 50 });
    await focusIsOn(page, 'Address 1');
    await page.$eval('[data-place="fields.issueDate"]', (field) => {
      for (const details of field.querySelectorAll('details')) details.open = true;
    });
    await press(page, '[aria-label="Remove selector 2 of Invoice date"]');
    await page.waitForFunction(() => !document.querySelector('[data-place="fields.issueDate.1"]'), { polling: 50 });
    await focusIsOn(page, 'Selector of Invoice date');
    await press(page, '[data-place="fields.issueDate"] button');
    await page.waitForSelector('[data-place="fields.issueDate.1"]');
    await focusIsOn(page, 'Selector 2 of Invoice date');
    await page.close();
  });

  it('when a field of one’s own is added: it is in that field', async () => {
    const page = await scene('editor, tested');
    await page.$eval('.custom-field', (form) => form.closest('details')?.setAttribute('open', ''));
    await page.type('.custom-field input', 'weight');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-place="fields.x-weight.0"]');
    await focusIsOn(page, 'Selector of weight');
    await page.close();
  });

  it('when a model is put in use, and on the way back', async () => {
    const page = await scene('options, a model accepted');
    await press(page, '[data-action="use"]');
    await page.waitForSelector('[data-action="bundled"]');
    await page.waitForSelector('#load-model[data-candidate="none"]');
    await focusIsOn(page, 'Model');
    await press(page, '[data-action="bundled"]');
    await page.waitForFunction(() => !document.querySelector('[data-action="bundled"]'), { polling: 50 });
    await focusIsOn(page, 'Model');
    await page.close();
  });

  it('when the files of a model are put away', async () => {
    const page = await scene('options, a model accepted');
    await press(page, '#load-model p .button');
    await page.waitForSelector('#load-model[data-candidate="none"]');
    await focusIsOn(page, 'Load a retrained model');
    await page.close();
  });

  it('when everything was deleted', async () => {
    const page = await scene('options, asking to delete everything');
    await press(page, '[data-action="delete-now"]');
    await page.waitForFunction(() => !document.querySelector('dialog'), { polling: 50 });
    await expect.poll(() => focusedAction(page)).toBe('delete-everything');
    await page.close();
  });
});

/** Numbers every control that is to be reached, unfolded all, and tells what each is. */
function numberControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    const asked = document.querySelector('dialog[open]') ?? document;
    const groups = new Set<string>();
    const controls = [...asked.querySelectorAll<HTMLElement>('a[href], button, input, select, summary')].filter(
      (control) => {
        if (!control.checkVisibility() || control.matches(':disabled')) return false;
        // Of radio buttons one is reached by Tab, the others by arrows.
        const group = control instanceof HTMLInputElement && control.type === 'radio' ? control.name : undefined;
        if (group === undefined) return true;
        const isFirst = !groups.has(group);
        groups.add(group);
        return isFirst;
      },
    );
    return controls.map((control, at) => {
      const group = control instanceof HTMLInputElement && control.type === 'radio' ? control.name : undefined;
      control.dataset['reach'] = group ?? `${at} ${control.localName} ${control.ariaLabel ?? control.textContent}`;
      return control.dataset['reach'];
    });
  });
}

/** What has the focus, by its number, and whether that can be seen. */
function focused(page: Page): Promise<{ control: string | undefined; isSeen: boolean }> {
  return page.evaluate(() => {
    const active = document.activeElement;
    if (!(active instanceof HTMLElement) || active === document.body) return { control: undefined, isSeen: true };
    const isRadio = active instanceof HTMLInputElement && active.type === 'radio';
    // A file input is out of sight; its label is seen.
    const seen = active.matches('[type="file"]') ? active.closest('label') : active;
    const { outlineStyle, outlineWidth } = getComputedStyle(seen ?? active);
    const { top, bottom } = (seen ?? active).getBoundingClientRect();
    const isInWindow = bottom > 0 && top < innerHeight;
    return {
      control: isRadio ? active.name : active.dataset['reach'],
      isSeen: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0 && isInWindow,
    };
  });
}

function focusedAction(page: Page): Promise<string | undefined> {
  return page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['action']);
}

/** The focus comes with the next rendering. */
async function focusIsOn(page: Page, name: string): Promise<void> {
  await expect.poll(() => focusedName(page)).toBe(name);
}

/** What the focused element is called: by its label, else by its text. */
function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const active = document.activeElement;
    if (!active || active === document.body) return 'nothing has the focus';
    const label = active instanceof HTMLInputElement ? active.labels?.[0]?.textContent : undefined;
    return (active.getAttribute('aria-label') ?? label ?? active.textContent ?? '').trim();
  });
}
