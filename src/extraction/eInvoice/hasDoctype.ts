/**
 * True when a document type declaration stands before the root element, the only place for one.
 *
 * Asked before the text is parsed: a declaration can name files to be fetched, and entities that multiply (CWE-611,
 * CWE-776). One within a comment or a text is no declaration.
 *
 * @example hasDoctype('<?xml version="1.0"?><!DOCTYPE a><a/>') // true
 */
export function hasDoctype(xml: string): boolean {
  const beside = /\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->/y;
  let at = 0;
  while (beside.test(xml)) at = beside.lastIndex;
  return /^<!DOCTYPE/i.test(xml.slice(at, at + 9));
}
