const svg = 'http://www.w3.org/2000/svg';

/** An element with attributes and children; text is never read as markup. */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

export function icon(name) {
  const element = document.createElementNS(svg, 'svg');
  const use = document.createElementNS(svg, 'use');
  element.setAttribute('class', 'icon');
  element.setAttribute('aria-hidden', 'true');
  use.setAttribute('href', `#icon-${name}`);
  element.append(use);
  return element;
}

/** A button that does nothing but say so. */
export function noticeButton(label, iconName, notice, primary = false) {
  const attributes = { type: 'button', class: primary ? 'button primary' : 'button', 'data-notice': notice };
  return el('button', attributes, icon(iconName), label);
}
