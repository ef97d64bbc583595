import type { IsVisible } from './types';

/** What a person reads in an element. */
export interface ElementText {
  /** Each text on a line of its own, so that two texts side by side never run into one number. */
  readonly text: string;
  /** Whether the element is a form control. */
  readonly isFormControl: boolean;
  /** How its numbers are written: as the page's locale has it, as HTML has it (`1234.5`), or as either of them. */
  readonly numberForm: 'page' | 'html' | 'either';
}

/**
 * The text of an element: a form control's value (of a list the chosen option's words), else its texts and those of the
 * form controls in it. Text that cannot be seen is left out.
 */
export function elementText(element: Element, isVisible: IsVisible): ElementText {
  const isFormControl = isControl(element);
  const pieces = isFormControl ? [controlPiece(element)] : visiblePieces(element, isVisible);
  const numbers = pieces.filter(({ text }) => /\p{Nd}/u.test(text));
  const isHtml = numbers.every(({ isNumberInput }) => isNumberInput);
  return { text: pieces.map(({ text }) => text).join('\n'), isFormControl, numberForm: isHtml ? 'html' : 'page' };
}

/** True for a text that says that there is nothing: empty, invisible marks, or only dashes. */
export function isEmptyText(text: string): boolean {
  return /^[\s\p{Cf}\p{Pd}\u2212]*$/u.test(text);
}

/** Text without a gap in it. */
interface Piece {
  readonly text: string;
  readonly isNumberInput?: boolean;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

// By name, not by instanceof: an element of a frame is of another realm.
function isControl(element: Element): element is Control {
  return /^(input|textarea|select)$/.test(element.localName);
}

function controlPiece(control: Control): Piece {
  if (isSelect(control)) return { text: [...control.selectedOptions].map((option) => option.text).join(' ') };
  return { text: control.value, isNumberInput: control.type === 'number' };
}

function isSelect(control: Control): control is HTMLSelectElement {
  return control.localName === 'select';
}

/**
 * Text nodes side by side are one piece: scripts write `INV-` and `1234` into two, and a person reads `INV-1234`.
 * A loop, not a recursion: a page may be nested deeper than the stack is high.
 */
function visiblePieces(element: Element, isVisible: IsVisible): Piece[] {
  const pieces: Piece[] = [];
  const ahead = [childrenBackwards(element)];
  let run = '';
  const endRun = () => {
    if (run.trim() !== '') pieces.push({ text: run.trim() });
    run = '';
  };
  for (let inner = ahead.at(-1); inner; inner = ahead.at(-1)) {
    const next = inner.pop();
    if (next?.nodeType === 3) run += next.textContent;
    if (next !== undefined && !isElement(next)) continue;
    endRun();
    if (next === undefined) ahead.pop();
    else if (isSlot(next)) ahead.push(childrenBackwards(next));
    else if (!isRead(next) || !isVisible(next)) continue;
    else if (isControl(next)) pieces.push(controlPiece(next));
    else ahead.push(childrenBackwards(next));
  }
  return pieces;
}

/** Not what scripts and styles are made of, nor what a control holds without showing it as text. */
function isRead(element: Element): boolean {
  if (/^(script|style|noscript|template)$/.test(element.localName)) return false;
  return !isControl(element) || !/^(checkbox|radio|password|file|image|color|range)$/.test(element.type);
}

/** What is drawn in an element: of one with an open shadow root that root's nodes, with the element's own in its slots. */
function childrenBackwards(element: Element): Node[] {
  const assigned = isSlot(element) ? element.assignedNodes() : [];
  return [...(assigned.length > 0 ? assigned : (element.shadowRoot ?? element).childNodes)].reverse();
}

function isSlot(element: Element): element is HTMLSlotElement {
  return 'assignedNodes' in element;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
