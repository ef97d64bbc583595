import type { SyntaxBinding } from './types';

const schema = 'urn:oasis:names:specification:ubl:schema:xsd';
const totals = 'cac:LegalMonetaryTotal';
const seller = 'cac:AccountingSupplierParty/cac:Party';
const buyer = 'cac:AccountingCustomerParty/cac:Party';
const vatId = 'cac:PartyTaxScheme[cac:TaxScheme/cbc:ID=VAT]/cbc:CompanyID';

/**
 * An invoice in UBL 2.1.
 *
 * `paymentTermsDays` is left out: nothing in the binding gives it, and the days that XRechnung writes into BT-20
 * (`#SKONTO#TAGE=…`) are those of a discount.
 *
 * @see CEN/TS 16931-3-2:2020, syntax binding for ISO/IEC 19845 (UBL 2.1)
 */
export const ublInvoice: SyntaxBinding = {
  format: 'ubl',
  root: { namespace: `${schema}:Invoice-2`, name: 'Invoice' },
  namespaces: { cbc: `${schema}:CommonBasicComponents-2`, cac: `${schema}:CommonAggregateComponents-2` },
  dateForm: 'iso',
  header: {
    invoiceNumber: 'cbc:ID',
    issueDate: 'cbc:IssueDate',
    invoiceType: 'cbc:InvoiceTypeCode',
    currency: 'cbc:DocumentCurrencyCode',
    dueDate: 'cbc:DueDate',
    buyerReference: 'cbc:BuyerReference',
    purchaseOrder: 'cac:OrderReference/cbc:ID',
    paymentTerms: 'cac:PaymentTerms/cbc:Note',
    sellerName: `${seller}/cac:PartyLegalEntity/cbc:RegistrationName`,
    sellerVatId: `${seller}/${vatId}`,
    buyerName: `${buyer}/cac:PartyLegalEntity/cbc:RegistrationName`,
    buyerVatId: `${buyer}/${vatId}`,
    iban: 'cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:ID',
    lineTotal: `${totals}/cbc:LineExtensionAmount`,
    allowanceTotal: `${totals}/cbc:AllowanceTotalAmount`,
    chargeTotal: `${totals}/cbc:ChargeTotalAmount`,
    netTotal: `${totals}/cbc:TaxExclusiveAmount`,
    taxTotal: 'cac:TaxTotal/cbc:TaxAmount[@currencyID=$currency]',
    grossTotal: `${totals}/cbc:TaxInclusiveAmount`,
    paidAmount: `${totals}/cbc:PrepaidAmount`,
    roundingAmount: `${totals}/cbc:PayableRoundingAmount`,
    amountDue: `${totals}/cbc:PayableAmount`,
  },
  taxBreakdown: {
    rows: 'cac:TaxTotal[cbc:TaxAmount/@currencyID=$currency]/cac:TaxSubtotal[cac:TaxCategory/cac:TaxScheme/cbc:ID=VAT]',
    fields: {
      taxable: 'cbc:TaxableAmount',
      tax: 'cbc:TaxAmount',
      category: 'cac:TaxCategory/cbc:ID',
      rate: 'cac:TaxCategory/cbc:Percent',
    },
  },
  lines: {
    rows: 'cac:InvoiceLine',
    fields: {
      name: 'cac:Item/cbc:Name',
      quantity: 'cbc:InvoicedQuantity',
      unitPrice: 'cac:Price/cbc:PriceAmount',
      net: 'cbc:LineExtensionAmount',
      taxRate: 'cac:Item/cac:ClassifiedTaxCategory[cac:TaxScheme/cbc:ID=VAT]/cbc:Percent',
    },
  },
  priceBase: 'cac:Price/cbc:BaseQuantity',
};

/** A credit note in UBL 2.1: as the invoice but for five names. UBL 2.1 has no due date of its own in it. */
export const ublCreditNote: SyntaxBinding = {
  ...ublInvoice,
  root: { namespace: `${schema}:CreditNote-2`, name: 'CreditNote' },
  rootType: 'creditNote',
  header: {
    ...ublInvoice.header,
    invoiceType: 'cbc:CreditNoteTypeCode',
    dueDate: 'cac:PaymentMeans/cbc:PaymentDueDate | cbc:DueDate',
  },
  lines: {
    rows: 'cac:CreditNoteLine',
    fields: { ...ublInvoice.lines.fields, quantity: 'cbc:CreditedQuantity' },
  },
};
