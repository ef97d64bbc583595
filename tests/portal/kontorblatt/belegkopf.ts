import { dash } from '../format';
import { type Html, html } from '../html';
import type { InvoiceView } from '../view';
import { betrag, datum } from './format';
import { documentNumber } from './listPage';

function feld(id: string, label: string, value: string | undefined): Html {
  return html`<dt>${label}</dt><dd id="${id}">${value ?? dash}</dd>`;
}

/** The three boxes above the lines: document, supplier, payment. */
export function belegkopf({ invoice, number, received, previous, balance, supplierSeed }: InvoiceView): Html {
  const days = invoice.paymentTermsDays;
  return html`<div class="kopf">
<section class="kasten"><h2>Beleg</h2><dl>
  ${feld('beleg-rechnungsnr', 'Rechnungsnr.', invoice.invoiceNumber)}
  ${feld('beleg-datum', 'Rechnungsdatum', datum(invoice.issueDate))}
  ${feld('beleg-eingang', 'Eingang am', datum(received))}
  ${feld('beleg-bestellung', 'Bestellnr.', invoice.purchaseOrder)}
  ${feld('beleg-empfaenger', 'Empfänger', invoice.buyerName)}
  ${feld('beleg-nummer', 'Interner Beleg', documentNumber(number))}
</dl></section>
<section class="kasten"><h2>Kreditor</h2><dl>
  ${feld('kreditor-name', 'Name', invoice.sellerName)}
  ${feld('kreditor-nummer', 'Kreditor-Nr.', String(70000 + (supplierSeed % 9999)))}
  ${feld('kreditor-ustid', 'USt-IdNr.', invoice.sellerVatId)}
  ${feld('kreditor-saldo', 'Offene Posten', betrag(balance, invoice.currency))}
  ${feld('kreditor-letzte', 'Letzte Rechnung', previous && datum(previous.issueDate))}
  ${feld('kreditor-betrag', 'Letzter Betrag', previous && betrag(previous.grossTotal, previous.currency))}
</dl></section>
<section class="kasten"><h2>Zahlung</h2><dl>
  ${feld('zahlung-faellig', 'Fällig am', datum(invoice.dueDate))}
  ${feld('zahlung-ziel', 'Zahlungsziel', days === undefined ? undefined : `${days} Tage netto`)}
  ${feld('zahlung-iban', 'IBAN', invoice.iban)}
  ${feld('zahlung-art', 'Zahlungsart', 'SEPA-Überweisung')}
  ${feld('zahlung-waehrung', 'Währung', invoice.currency)}
  ${feld('zahlung-sperre', 'Zahlsperre', 'nein')}
</dl></section>
</div>`;
}
