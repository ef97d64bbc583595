/** A page with the four fields of a model that a data scientist brought; none is in the catalogue. */
export function customPage(row: { product: string; qty: string; amount: string; date: string }): string {
  return `<!doctype html><meta charset="utf-8"><title>Order</title><link rel="icon" href="data:,">
    <p>Product <b id="product">${row.product}</b> Quantity <b id="qty">${row.qty}</b>
    Amount <b id="amount">${row.amount}</b> Date <b id="date">${row.date}</b></p>`;
}

/** How that page is read. */
export const customProfile = {
  version: 1,
  id: 'orders',
  name: 'Orders',
  urlPatterns: ['http://127.0.0.1/orders/*'],
  pageKind: 'detail',
  numberLocale: 'en-GB',
  dateLocale: 'en-GB',
  direction: 'purchase',
  fields: {
    'x-product_id': [{ css: '#product' }],
    'x-qty': [{ css: '#qty' }],
    'x-amount': [{ css: '#amount' }],
    'x-invoice_date': [{ css: '#date' }],
  },
} as const;
