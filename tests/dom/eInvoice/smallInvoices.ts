import { readEInvoice } from '../../../src/extraction/eInvoice/readEInvoice';
import type { FieldReading, Reading } from '../../../src/invoice/types';
import { parseXml } from './parseXml';

const ubl = 'urn:oasis:names:specification:ubl:schema:xsd';
const cii = 'urn:un:unece:uncefact:data:standard';

/** A UBL document with some elements in it; `b:` is for basic components, `a:` for aggregates. */
export function ublXml(inside: string, root: 'Invoice' | 'CreditNote' = 'Invoice'): string {
  const namespaces = `xmlns:b="${ubl}:CommonBasicComponents-2" xmlns:a="${ubl}:CommonAggregateComponents-2"`;
  return `<u:${root} xmlns:u="${ubl}:${root}-2" ${namespaces}>${inside}</u:${root}>`;
}

/** A cross industry invoice whose settlement holds some elements; `m:` is for the root's, `r:` for reusable ones. */
export function ciiXml(settlement: string, document = '', transaction = ''): string {
  const namespaces =
    `xmlns:m="${cii}:CrossIndustryInvoice:100" xmlns:r="${cii}:ReusableAggregateBusinessInformationEntity:100" ` +
    `xmlns:d="${cii}:UnqualifiedDataType:100"`;
  return (
    `<m:CrossIndustryInvoice ${namespaces}><m:ExchangedDocument>${document}</m:ExchangedDocument>` +
    `<m:SupplyChainTradeTransaction>${transaction}<r:ApplicableHeaderTradeSettlement>${settlement}` +
    '</r:ApplicableHeaderTradeSettlement></m:SupplyChainTradeTransaction></m:CrossIndustryInvoice>'
  );
}

/** The fields of a document that must be readable. */
export function fieldsOf(xml: string): Reading['fields'] {
  const result = readEInvoice(xml, parseXml);
  if (!result.ok) throw new Error(`could not be read: ${result.problem}`);
  return result.reading.fields;
}

/** One field of a UBL invoice with some elements in it. */
export function ublField(path: string, inside: string): FieldReading | undefined {
  return fieldsOf(ublXml(inside))[path];
}
