import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/extraction/readPage';
import type { Profile } from '../../src/invoice/types';
import { inlineVisibility } from './inlineVisibility';
import { parsePage } from './parsePage';
import { simpleProfile } from './simpleProfile';

const profile = simpleProfile({ invoiceNumber: '.number', grossTotal: '[name="total"]' });

describe('reading a page that changes', () => {
  test('finds content that appears late, and loses what is taken away', () => {
    const page = parsePage('<main></main>');
    expect(numberIn(page)).toEqual({ status: 'missing', problem: 'noMatch' });
    const late = page.createElement('p');
    late.className = 'number';
    late.textContent = 'INV-1';
    page.querySelector('main')?.append(late);
    expect(numberIn(page)).toMatchObject({ status: 'certain', value: 'INV-1' });
    late.remove();
    expect(numberIn(page)).toEqual({ status: 'missing', problem: 'noMatch' });
  });

  test('finds content that appears late in a shadow root attached late', () => {
    const page = parsePage('<x-card></x-card>');
    expect(numberIn(page)).toMatchObject({ status: 'missing' });
    const root = page.querySelector('x-card')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<p class="number">INV-2</p>';
    expect(numberIn(page)).toMatchObject({ status: 'certain', value: 'INV-2' });
  });

  test('reads what was typed into a control, not what its markup says', () => {
    const page = parsePage(
      '<input name="total" value="1.00"><select class="number"><option>INV-1<option>INV-2</select>',
    );
    const input = page.querySelector('input');
    const list = page.querySelector('select');
    if (input) input.value = '2,500.00';
    if (list) list.selectedIndex = 1;
    const { fields } = readPage(page, profile, inlineVisibility);
    expect(fields.grossTotal).toMatchObject({ status: 'certain', value: '2500.00' });
    expect(fields.invoiceNumber).toMatchObject({ status: 'certain', value: 'INV-2' });
  });

  test('follows a tab that is brought to the front', () => {
    const page = parsePage(
      '<div id="a"><p class="number">INV-1</p></div><div id="b" hidden><p class="number">INV-2</p></div>',
    );
    expect(numberIn(page)).toMatchObject({ value: 'INV-1' });
    page.getElementById('a')?.setAttribute('hidden', '');
    page.getElementById('b')?.removeAttribute('hidden');
    expect(numberIn(page)).toMatchObject({ value: 'INV-2' });
  });
});

function numberIn(page: Document, by: Profile = profile) {
  return readPage(page, by, inlineVisibility).fields.invoiceNumber;
}
