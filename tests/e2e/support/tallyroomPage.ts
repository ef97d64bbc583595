/** What a made-up page shows; a value of null leaves the row's cell out. */
export interface TallyroomValues {
  readonly issued: string;
  readonly net: string;
  readonly vat: string;
  readonly total: string;
  readonly quantity: string;
  readonly price: string;
  readonly lineNet: string;
}

const usual: TallyroomValues = {
  issued: '05/03/2026',
  net: '100.00',
  vat: '20.00',
  total: '120.00',
  quantity: '4',
  price: '25.00',
  lineNet: '100.00',
};

/** Of an invoice of which all that could be judged is still empty. */
export const nothing: Partial<TallyroomValues> = {
  ...{ issued: '—', net: '—', vat: '—', total: '—', quantity: '—', price: '—', lineNet: '—' },
};

/** The fields of a Tallyroom invoice without its looks, for pages that the portal itself never shows. */
export function tallyroomPage(values: Partial<TallyroomValues> = {}, extra = ''): string {
  const { issued, net, vat, total, quantity, price, lineNet } = { ...usual, ...values };
  return `<!doctype html><meta charset="utf-8"><title>Invoice</title><link rel="icon" href="data:,">
    <table id="inv-summary">
      <tr class="inv-number"><td>Number</td><td class="value">T-1</td></tr>
      <tr class="inv-issued"><td>Date</td><td class="value">${issued}</td></tr>
      <tr class="inv-currency"><td>Currency</td><td class="value">GBP</td></tr>
    </table>
    <table id="inv-items"><tbody><tr class="item"><td class="name">Paper</td><td class="quantity">${quantity}</td>
      <td class="price">${price}</td><td class="net">${lineNet}</td></tr></tbody></table>
    <table id="inv-totals"><tr class="net"><td class="amount">${net}</td></tr>
      <tr class="vat"><td class="amount">${vat}</td></tr><tr class="total"><td class="amount">${total}</td></tr></table>
    ${extra}`;
}

/** A date some days before today as British pages write it. */
export function daysAgo(days: number): string {
  const date = new Date(Date.now() - days * 86_400_000);
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${pad(date.getDate())}/${pad(date.getMonth() + 1)}/${date.getFullYear()}`;
}
