import { h, render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { exampleChecked } from './exampleChecked';

vi.mock('../../../src/platform/browser', () => ({ browser: { runtime: { sendMessage: vi.fn() } } }));
const { FieldTable } = await import('../../../src/popup/FieldTable');
const { Trace } = await import('../../../src/popup/Trace');

afterEach(() => render(null, document.body));

const forestChecked = exampleChecked(
  {
    modelScore: 2.5,
    modelThreshold: 1.5,
    fields: { grossTotal: { error: 2 }, netTotal: { error: 0.5 } },
  },
  { model: { name: 'forest', kind: 'forest', sha256: '0'.repeat(64), threshold: 1.5, features: [], notes: [] } },
);

describe('an invoice that a forest has judged', () => {
  it('shows each field’s share of the score, and that no value is expected of the fields judged', () => {
    render(h(FieldTable, { checked: forestChecked }), document.body);
    const cells = (path: string) => [...document.querySelectorAll(`[data-field="${path}"] td`)].slice(1);
    expect(cells('grossTotal').map((cell) => cell.textContent)).toEqual(['–no value expected', '2']);
    expect(cells('netTotal').map((cell) => cell.textContent)).toEqual(['–no value expected', '0.5']);
    expect(cells('dueDate')[0]?.textContent).toBe('–not judged');
    const row = document.querySelector('[data-field="grossTotal"]');
    expect([row?.getAttribute('data-error'), row?.getAttribute('data-limit')]).toEqual(['2', null]);
  });

  it('shows in the trace the score of the whole beside the forest’s threshold', () => {
    render(h(Trace, { checked: forestChecked }), document.body);
    expect(document.body.textContent).toContain('score 2.5, threshold 1.5');
  });
});
