import { el } from './dom.js';

/** A text control. Its value is a property only, as frameworks set it: no attribute shows it. */
export function textControl(name, value, attributes = {}) {
  const input = el('input', { type: 'text', name, autocomplete: 'off', placeholder: '—', ...attributes });
  input.value = value ?? '';
  return input;
}

export function selectControl(name, value, choices) {
  const options = (value === undefined ? ['', ...choices] : choices).map((choice) =>
    el('option', { value: choice }, choice || '—'),
  );
  const select = el('select', { name }, ...options);
  select.value = value ?? '';
  return select;
}

export function labelled(label, control, width = 1) {
  return el('label', { class: `field span${width}` }, el('span', {}, label), control);
}
