import { describe, expect, test } from 'vitest';
import { mostBytes, readEInvoice, readEInvoiceBytes } from '../../../src/extraction/eInvoice/readEInvoice';
import { parseXml } from './parseXml';
import { ublXml } from './smallInvoices';

const invoice = ublXml('<b:ID>7</b:ID>');

describe('a file that is no e-invoice', () => {
  test.each([
    ['nothing', '', 'notXml'],
    ['plain text', 'Rechnung 7', 'notXml'],
    ['JSON', '{"invoice": 7}', 'notXml'],
    ['XML that was cut off', invoice.slice(0, -20), 'notXml'],
    ['XML of another kind', '<invoice><ID>7</ID></invoice>', 'notAnInvoice'],
    ['a root of the right name in no namespace', '<Invoice><ID>7</ID></Invoice>', 'notAnInvoice'],
    ['a UBL order', ublXml('').replaceAll('Invoice', 'Order'), 'notAnInvoice'],
    [
      'ZUGFeRD 1, which is not EN 16931',
      '<CrossIndustryDocument xmlns="urn:ferd:CrossIndustryDocument:invoice:1p0"/>',
      'notAnInvoice',
    ],
    ['an envelope around two invoices', `<all>${invoice}${invoice}</all>`, 'severalInvoices'],
    [
      'an envelope around an invoice and a credit note',
      `<all>${invoice}${ublXml('', 'CreditNote')}</all>`,
      'severalInvoices',
    ],
  ])('is refused when it is %s', (_, xml, problem) => {
    expect(readEInvoice(xml, parseXml)).toEqual({ ok: false, problem });
  });

  test('is refused when it is a PDF, even with white space before its header', () => {
    for (const text of ['%PDF-1.7\n%âãÏÓ', '\n\n%PDF-1.4']) {
      expect(readEInvoiceBytes(bytesOf(text), parseXml)).toEqual({ ok: false, problem: 'pdf' });
    }
  });

  test('is told to be a PDF rather than too large when it is both', () => {
    const bytes = new Uint8Array(mostBytes + 1);
    bytes.set(bytesOf('%PDF-1.7'));
    expect(readEInvoiceBytes(bytes, parseXml)).toEqual({ ok: false, problem: 'pdf' });
  });

  test('is refused when it is too large, before it is decoded or parsed', () => {
    expect(readEInvoiceBytes(new Uint8Array(mostBytes + 1), unwanted)).toEqual({ ok: false, problem: 'tooLarge' });
    expect(readEInvoice(' '.repeat(mostBytes + 1), unwanted)).toEqual({ ok: false, problem: 'tooLarge' });
  });

  test('is refused when it has more comments than a browser parses in good time', () => {
    expect(readEInvoice('<!---->'.repeat(10_001) + invoice, unwanted)).toEqual({ ok: false, problem: 'tooLarge' });
  });

  test.each([
    ['bytes that are no UTF-8', Uint8Array.of(0x3c, 0x61, 0x3e, 0xe4, 0x3c)],
    ['half a letter of UTF-16', Uint8Array.of(0xff, 0xfe, 0x3c)],
    ['an encoding that nobody knows', bytesOf('<?xml version="1.0" encoding="klingon-1"?><a/>')],
  ])('is refused when it holds %s', (_, bytes) => {
    expect(readEInvoiceBytes(bytes, unwanted)).toEqual({ ok: false, problem: 'notText' });
  });
});

describe('a document type declaration', () => {
  test.each([
    ['at the start', '<!DOCTYPE a>'],
    ['with entities that multiply', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "xx"><!ENTITY c "&b;&b;">]>'],
    ['that fetches a file', '<!DOCTYPE a SYSTEM "file:///etc/passwd">'],
    ['behind a comment and an instruction', '<?xml version="1.0"?>\n<!-- -- > --><?a b?>\n<!DOCTYPE a>'],
    ['behind a byte order mark', '\ufeff<!DOCTYPE a>'],
    ['in small letters', '<!doctype a>'],
  ])('is refused before anything is parsed: %s', (_, prolog) => {
    expect(readEInvoice(prolog + invoice, unwanted)).toEqual({ ok: false, problem: 'hasDoctype' });
  });

  test.each([
    ['a comment', `<!-- <!DOCTYPE a> -->${invoice}`],
    ['an instruction', `<?a <!DOCTYPE a> ?>${invoice}`],
    ['a value', ublXml('<b:ID><![CDATA[<!DOCTYPE a>]]></b:ID>')],
  ])('is none within %s', (_, xml) => {
    expect(readEInvoice(xml, parseXml)).toMatchObject({ ok: true });
  });
});

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function unwanted(): Document {
  throw new Error('must not be parsed');
}
