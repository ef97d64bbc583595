import { decodeXml } from './decodeXml';
import { findInvoice } from './findInvoice';
import { hasDoctype } from './hasDoctype';
import { readInvoiceElement } from './readInvoiceElement';
import type { EInvoiceProblem, EInvoiceResult, ParseXml } from './types';

/** The largest file that is read, in bytes; what makes an e-invoice large is its attachments, which nobody needs here. */
export const mostBytes = 10 * 1024 * 1024;

/** Beside the root element Chromium takes time by the square of their number: 10,000 are a quarter of a second. */
const mostRemarks = 10_000;

/**
 * Reads an e-invoice by EN 16931: UBL 2.1 (XRechnung, Peppol BIS Billing 3) or UN/CEFACT CII D16B (XRechnung,
 * Factur-X, ZUGFeRD 2).
 *
 * @param xml - The file as text; a document type declaration in it is refused before it is parsed.
 * @param parse - By the browser's DOMParser.
 * @returns Every field that the file has, certain or not, each with source `eInvoice`; what it lacks has no key.
 * @see EN 16931-1:2017 for the terms, CEN/TS 16931-3-2 and 16931-3-3 for where they stand
 * @example readEInvoice('<a/>') // { ok: false, problem: 'notAnInvoice' }
 */
export function readEInvoice(xml: string, parse: ParseXml = parseByBrowser): EInvoiceResult {
  if (xml.length > mostBytes || remarksIn(xml) > mostRemarks) return failure('tooLarge');
  const text = xml.replace(/^\ufeff/, '');
  if (hasDoctype(text)) return failure('hasDoctype');
  const found = findInvoice(parse(text));
  if (typeof found === 'string') return failure(found);
  const { element, binding } = found;
  return { ok: true, format: binding.format, reading: readInvoiceElement(element, binding) };
}

/**
 * Reads an e-invoice from a file's bytes, in the encoding that they announce.
 *
 * @param bytes - At most `mostBytes`.
 * @param parse - By the browser's DOMParser.
 */
export function readEInvoiceBytes(bytes: Uint8Array, parse: ParseXml = parseByBrowser): EInvoiceResult {
  if (isPdf(bytes)) return failure('pdf');
  if (bytes.length > mostBytes) return failure('tooLarge');
  const xml = decodeXml(bytes);
  return xml === undefined ? failure('notText') : readEInvoice(xml, parse);
}

/** PDF readers allow some bytes before the header (ISO 32000-1, annex H.3.4.1); white space is all that we do. */
function isPdf(bytes: Uint8Array): boolean {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024));
  return start.trimStart().startsWith('%PDF-');
}

/** How many comments and processing instructions there are, or seem to be. */
function remarksIn(xml: string): number {
  return xml.match(/<!--|<\?/g)?.length ?? 0;
}

function parseByBrowser(xml: string): Document {
  return new DOMParser().parseFromString(xml, 'application/xml');
}

function failure(problem: EInvoiceProblem): EInvoiceResult {
  return { ok: false, problem };
}
