import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Checked } from '../../../src/messaging/types';
import { exampleChecked } from './exampleChecked';

const answer = vi.fn();
vi.mock('../../../src/platform/browser', () => ({ browser: { runtime: { sendMessage: answer } } }));
const { LooksRight } = await import('../../../src/popup/LooksRight');

const onLearned = vi.fn();
const kept = { recordId: 'r-1', learned: false, looksRight: false };
const show = (checked: Checked) => render(h(LooksRight, { checked, onLearned }), document.body);
const button = () => document.querySelector<HTMLButtonElement>('[data-action="looks-right"]');
const said = () => document.querySelector('[role="status"]')?.textContent;

beforeEach(() => {
  answer.mockReset();
  onLearned.mockReset();
});
afterEach(() => render(null, document.body));

describe('Looks right', () => {
  it.each([
    ['an anomaly that is kept and not learned', exampleChecked({}, { kept }), true],
    ['a case for a second look', exampleChecked({ verdict: 'review' }, { kept }), true],
    ['a normal invoice, which is learned anyway', exampleChecked({ verdict: 'normal' }, { kept }), false],
    ['one that could not be judged', exampleChecked({ verdict: 'incomplete' }, { kept }), false],
    ['one that was learned', exampleChecked({}, { kept: { ...kept, learned: true } }), false],
    ['one that is not kept', exampleChecked(), false],
  ])('is offered for an invoice only where there is something to learn: %s', (_, checked, isOffered) => {
    show(checked);
    expect(button() !== null).toBe(isOffered);
  });

  it('learns the invoice, says so to everyone, has it judged anew and keeps the focus in the page', async () => {
    answer.mockResolvedValue({ ok: true, value: true });
    show(exampleChecked({}, { kept }));
    button()?.click();
    await vi.waitFor(() => expect(onLearned).toHaveBeenCalledTimes(1));
    expect(answer).toHaveBeenCalledWith({ route: 'background/looksRight', request: { recordId: 'r-1' } });
    expect(said()).toBe('Learned: the next invoice like this will not stand out.');
    show(exampleChecked({}, { kept: { ...kept, learned: true, looksRight: true } }));
    expect([button(), said()]).toEqual([null, 'Learned: the next invoice like this will not stand out.']);
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('looks-right-said'));
  });

  it.each([
    [{ ok: true, value: false }, 'Nothing was learned: the browser could not store it.'],
    [{ ok: false, code: 'internal' }, 'Nothing was learned: Crossfoot did not answer (internal).'],
  ])('says when nothing was learned, and can be tried again: %o', async (reply, sentence) => {
    answer.mockResolvedValue(reply);
    show(exampleChecked({}, { kept }));
    button()?.click();
    await vi.waitFor(() => expect(said()).toContain(sentence));
    expect(button()?.getAttribute('aria-disabled')).toBe('false');
    expect(onLearned).not.toHaveBeenCalled();
  });

  it('asks once however often it is pressed', async () => {
    let letGo: (reply: unknown) => void = () => undefined;
    answer.mockReturnValue(
      new Promise((resolve) => {
        letGo = resolve;
      }),
    );
    show(exampleChecked({}, { kept }));
    button()?.click();
    await vi.waitFor(() => expect(button()?.getAttribute('aria-disabled')).toBe('true'));
    button()?.click();
    letGo({ ok: true, value: true });
    await vi.waitFor(() => expect(onLearned).toHaveBeenCalled());
    expect(answer).toHaveBeenCalledTimes(1);
  });

  it('remembers whoever opens the invoice later of what was said', () => {
    show(exampleChecked({}, { kept: { ...kept, learned: true, looksRight: true } }));
    expect(said()).toBe('You have said that this invoice looks right.');
  });
});
