import { describe, expect, test } from 'vitest';
import { ciiXml, fieldsOf, ublField, ublXml } from './smallInvoices';

describe('the type of an invoice', () => {
  test.each([
    ['380', 'invoice'],
    ['384', 'invoice'],
    ['389', 'invoice'],
    ['326', 'invoice'],
    ['381', 'creditNote'],
    ['396', 'creditNote'],
    ['261', 'creditNote'],
    ['81', 'creditNote'],
    ['532', 'creditNote'],
  ])('with code %s is %s in both syntaxes (EN 16931, BR-CL-01)', (code, value) => {
    const inUbl = ublField('invoiceType', `<b:InvoiceTypeCode>${code}</b:InvoiceTypeCode>`);
    const inCii = fieldsOf(ciiXml('', `<r:TypeCode>${code}</r:TypeCode>`))['invoiceType'];
    expect([inUbl, inCii]).toMatchObject([
      { status: 'certain', value },
      { status: 'certain', value },
    ]);
  });

  test.each(['503', '999', 'invoice', '38'])('is never guessed from the code %s', (code) => {
    expect(ublField('invoiceType', `<b:InvoiceTypeCode>${code}</b:InvoiceTypeCode>`)).toMatchObject({
      status: 'ambiguous',
      raw: code,
    });
  });

  test('has no key without a code', () => {
    expect(fieldsOf(ublXml(''))).not.toHaveProperty('invoiceType');
  });

  test.each(['<b:CreditNoteTypeCode>503</b:CreditNoteTypeCode>', '<b:CreditNoteTypeCode/>', ''])(
    'is told by the root of a UBL credit note with %j',
    (inside) => {
      expect(fieldsOf(ublXml(inside, 'CreditNote'))['invoiceType']).toMatchObject({
        status: 'certain',
        value: 'creditNote',
      });
    },
  );

  test('is ambiguous when root and code contradict each other', () => {
    const inside = '<b:CreditNoteTypeCode>380</b:CreditNoteTypeCode>';
    expect(fieldsOf(ublXml(inside, 'CreditNote'))['invoiceType']).toMatchObject({
      status: 'ambiguous',
      candidates: ['creditNote', 'invoice'],
      raw: '380',
    });
  });
});

describe('an account', () => {
  const accounts = (...ids: string[]) =>
    ids
      .map(
        (id) =>
          `<a:PaymentMeans><a:PayeeFinancialAccount><b:ID>${id}</b:ID></a:PayeeFinancialAccount></a:PaymentMeans>`,
      )
      .join('');

  test('is an IBAN in its electronic form, whatever its printed form', () => {
    expect(ublField('iban', accounts('de89 3704 0044 0532 0130 00'))).toMatchObject({
      status: 'certain',
      value: 'DE89370400440532013000',
      raw: 'de89 3704 0044 0532 0130 00',
    });
  });

  test('that is no IBAN is left out, for it is right all the same', () => {
    expect(ublField('iban', accounts('5839-8257'))).toBeUndefined();
    expect(ublField('iban', accounts('5839-8257', 'DE89370400440532013000'))).toMatchObject({ status: 'certain' });
  });

  test('with a wrong digit is read as it stands: that is for a check to say', () => {
    expect(ublField('iban', accounts('DE88370400440532013000'))).toMatchObject({ value: 'DE88370400440532013000' });
  });

  test('is ambiguous when the seller offers two', () => {
    expect(ublField('iban', accounts('DE89370400440532013000', 'GB29NWBK60161331926819'))).toMatchObject({
      status: 'ambiguous',
      candidates: ['DE89370400440532013000', 'GB29NWBK60161331926819'],
    });
  });
});

describe('a VAT number', () => {
  const scheme = (id: string, number: string) =>
    `<a:PartyTaxScheme><b:CompanyID>${number}</b:CompanyID><a:TaxScheme><b:ID>${id}</b:ID></a:TaxScheme></a:PartyTaxScheme>`;
  const seller = (inside: string) =>
    `<a:AccountingSupplierParty><a:Party>${inside}</a:Party></a:AccountingSupplierParty>`;

  test('is the one of the scheme VAT, in any case of letters', () => {
    const inside = seller(scheme('FC', '12/345') + scheme('vat', 'DE123456789'));
    expect(ublField('sellerVatId', inside)).toMatchObject({ status: 'certain', value: 'DE123456789' });
  });

  test('is not a tax number of another scheme', () => {
    expect(ublField('sellerVatId', seller(scheme('FC', '12/345')))).toBeUndefined();
  });

  test('is not that of the other party, or of a tax representative', () => {
    const representative = `<a:TaxRepresentativeParty>${scheme('VAT', 'DE1')}</a:TaxRepresentativeParty>`;
    const fields = fieldsOf(ublXml(representative + seller(scheme('VAT', 'DE123456789'))));
    expect(fields).toMatchObject({ sellerVatId: { value: 'DE123456789' } });
    expect(fields).not.toHaveProperty('buyerVatId');
  });
});
