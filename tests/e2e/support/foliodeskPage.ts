/**
 * A single-page portal with Foliodesk's form that shows the old invoice for a second after its address has changed, as
 * portals do that fetch the next one first. Invoice 2 has ten times its gross total.
 *
 * @param issued - The invoices' date as British pages write it.
 */
export function foliodeskPage(issued: string): string {
  const [day, month, year] = issued.split('/');
  const shared = { bill_date: `${month}/${day}/${year}`, currency: 'USD', subtotal: '100.00', tax_total: '0.00' };
  const bills = {
    1: { ...shared, invoice_number: 'F-1', total: '100.00' },
    2: { ...shared, invoice_number: 'F-2', total: '1,000.00' },
  };
  const inputs = Object.keys(bills[1]).map((name) => `<input name="${name}">`);
  return `<!doctype html><meta charset="utf-8"><title>Bills</title><link rel="icon" href="data:,">
    <form name="bill">${inputs.join('')}
      <div data-testid="line-item"><input name="l[description]" value="Paper"><input name="l[quantity]" value="4">
        <input name="l[unit_price]" value="25.00"><input name="l[amount]" value="100.00"></div></form>
    <script>
      const bills = ${JSON.stringify(bills)};
      const show = () => {
        const bill = bills[location.hash.split('/').pop()];
        for (const [name, value] of Object.entries(bill)) document.forms.bill.elements[name].value = value;
      };
      addEventListener('hashchange', () => setTimeout(show, 1000));
      show();
    </script>`;
}
