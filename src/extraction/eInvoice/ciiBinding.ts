import type { SyntaxBinding } from './types';

const schema = 'urn:un:unece:uncefact:data:standard';
const transaction = 'rsm:SupplyChainTradeTransaction';
const agreement = `${transaction}/ram:ApplicableHeaderTradeAgreement`;
const settlement = `${transaction}/ram:ApplicableHeaderTradeSettlement`;
const totals = `${settlement}/ram:SpecifiedTradeSettlementHeaderMonetarySummation`;
const account = `${settlement}/ram:SpecifiedTradeSettlementPaymentMeans/ram:PayeePartyCreditorFinancialAccount`;
const terms = `${settlement}/ram:SpecifiedTradePaymentTerms`;
const price = 'ram:SpecifiedLineTradeAgreement/ram:NetPriceProductTradePrice';
const lineSettlement = 'ram:SpecifiedLineTradeSettlement';

/**
 * A cross industry invoice of UN/CEFACT, D16B: XRechnung, and the XML inside Factur-X and ZUGFeRD 2.
 *
 * `paymentTermsDays` is left out: nothing in the binding gives it, and `ApplicableTradePaymentDiscountTerms` of the
 * profile EXTENDED holds the days of a discount. That profile also has lines that group others or only inform; they
 * are not in the sum (BT-X-8), so they are no lines here.
 *
 * @see CEN/TS 16931-3-3:2020, syntax binding for UN/CEFACT XML Industry Invoice D16B
 * @see Factur-X 1.0.07 / ZUGFeRD 2.3, profile EXTENDED, BT-X-8
 */
export const ciiInvoice: SyntaxBinding = {
  format: 'cii',
  root: { namespace: `${schema}:CrossIndustryInvoice:100`, name: 'CrossIndustryInvoice' },
  namespaces: {
    rsm: `${schema}:CrossIndustryInvoice:100`,
    ram: `${schema}:ReusableAggregateBusinessInformationEntity:100`,
    udt: `${schema}:UnqualifiedDataType:100`,
  },
  dateForm: 'format102',
  header: {
    invoiceNumber: 'rsm:ExchangedDocument/ram:ID',
    issueDate: 'rsm:ExchangedDocument/ram:IssueDateTime/udt:DateTimeString',
    invoiceType: 'rsm:ExchangedDocument/ram:TypeCode',
    currency: `${settlement}/ram:InvoiceCurrencyCode`,
    dueDate: `${terms}/ram:DueDateDateTime/udt:DateTimeString`,
    buyerReference: `${agreement}/ram:BuyerReference`,
    purchaseOrder: `${agreement}/ram:BuyerOrderReferencedDocument/ram:IssuerAssignedID`,
    paymentTerms: `${terms}/ram:Description`,
    sellerName: `${agreement}/ram:SellerTradeParty/ram:Name`,
    sellerVatId: `${agreement}/ram:SellerTradeParty/ram:SpecifiedTaxRegistration/ram:ID[@schemeID=VA]`,
    buyerName: `${agreement}/ram:BuyerTradeParty/ram:Name`,
    buyerVatId: `${agreement}/ram:BuyerTradeParty/ram:SpecifiedTaxRegistration/ram:ID[@schemeID=VA]`,
    iban: `${account}/ram:IBANID | ${account}/ram:ProprietaryID`,
    lineTotal: `${totals}/ram:LineTotalAmount`,
    allowanceTotal: `${totals}/ram:AllowanceTotalAmount`,
    chargeTotal: `${totals}/ram:ChargeTotalAmount`,
    netTotal: `${totals}/ram:TaxBasisTotalAmount`,
    taxTotal: `${totals}/ram:TaxTotalAmount[@currencyID=$currency]`,
    grossTotal: `${totals}/ram:GrandTotalAmount`,
    paidAmount: `${totals}/ram:TotalPrepaidAmount`,
    roundingAmount: `${totals}/ram:RoundingAmount`,
    amountDue: `${totals}/ram:DuePayableAmount`,
  },
  taxBreakdown: {
    rows: `${settlement}/ram:ApplicableTradeTax[ram:TypeCode=VAT]`,
    fields: {
      taxable: 'ram:BasisAmount',
      tax: 'ram:CalculatedAmount',
      category: 'ram:CategoryCode',
      rate: 'ram:RateApplicablePercent',
    },
  },
  lines: {
    rows: `${transaction}/ram:IncludedSupplyChainTradeLineItem`,
    fields: {
      name: 'ram:SpecifiedTradeProduct/ram:Name',
      quantity: 'ram:SpecifiedLineTradeDelivery/ram:BilledQuantity',
      unitPrice: `${price}/ram:ChargeAmount`,
      net: `${lineSettlement}/ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount`,
      taxRate: `${lineSettlement}/ram:ApplicableTradeTax[ram:TypeCode=VAT]/ram:RateApplicablePercent`,
    },
    except: {
      path: 'ram:AssociatedDocumentLineDocument/ram:LineStatusReasonCode',
      values: ['GROUP', 'INFORMATION'],
    },
  },
  priceBase: `${price}/ram:BasisQuantity | ram:SpecifiedLineTradeAgreement/ram:GrossPriceProductTradePrice/ram:BasisQuantity`,
};
