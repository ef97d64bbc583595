import type { IsVisible } from './types';

/** What a person reads in an element, and whether it stands in a form control. */
export interface ElementText {
  readonly text: string;
  readonly isFormControl: boolean;
}

/**
 * The text of an element: a form control's value (of a list the chosen option's words), else its text nodes joined by
 * spaces, so that two texts side by side never run into one number. Text that cannot be seen is left out.
 */
export function elementText(element: Element, isVisible: IsVisible): ElementText {
  const value = controlValue(element);
  if (value !== undefined) return { text: value, isFormControl: true };
  return { text: visibleTexts(element, isVisible).join(' '), isFormControl: false };
}

/** True for a text that says that there is nothing: empty, or only dashes. */
export function isEmptyText(text: string): boolean {
  return /^[\s\u00a0\u2010-\u2015\u2212-]*$/.test(text);
}

function controlValue(element: Element): string | undefined {
  if (isSelect(element)) return [...element.selectedOptions].map((option) => option.text).join(' ');
  return isTextControl(element) ? element.value : undefined;
}

// By name, not by instanceof: an element of a frame is of another realm.
function isSelect(element: Element): element is HTMLSelectElement {
  return element.localName === 'select';
}

function isTextControl(element: Element): element is HTMLInputElement | HTMLTextAreaElement {
  return element.localName === 'input' || element.localName === 'textarea';
}

function visibleTexts(node: Node, isVisible: IsVisible): string[] {
  return [...node.childNodes].flatMap((child) => {
    if (child.nodeType === 3) return child.textContent?.trim() ? [child.textContent.trim()] : [];
    if (!isElement(child) || /^(script|style|noscript|template)$/.test(child.localName) || !isVisible(child)) return [];
    const value = controlValue(child);
    return value === undefined ? visibleTexts(child, isVisible) : [value];
  });
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
