import { ciiInvoice } from './ciiBinding';
import type { EInvoiceProblem, SyntaxBinding } from './types';
import { ublCreditNote, ublInvoice } from './ublBinding';

/** Each root element that is an invoice, with where its fields are. */
const bindings: readonly SyntaxBinding[] = [ublInvoice, ublCreditNote, ciiInvoice];

/** The one invoice of a document. */
export interface FoundInvoice {
  readonly element: Element;
  readonly binding: SyntaxBinding;
}

/** Finds the invoice in a document: its root, or the only one in an envelope (as the one that Peppol sends it in). */
export function findInvoice(document: Document): FoundInvoice | EInvoiceProblem {
  const root = document.documentElement;
  if (!root || document.getElementsByTagName('parsererror').length > 0) return 'notXml';
  const [found] = invoiceAt(root);
  if (found) return found;
  const [first, ...others] = [...document.getElementsByTagName('*')].flatMap(invoiceAt);
  return others.length > 0 ? 'severalInvoices' : (first ?? 'notAnInvoice');
}

function invoiceAt(element: Element): FoundInvoice[] {
  const isRoot = ({ root }: SyntaxBinding) =>
    element.localName === root.name && element.namespaceURI === root.namespace;
  return bindings.filter(isRoot).map((binding) => ({ element, binding }));
}
