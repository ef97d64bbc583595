/**
 * An expression which is true in Tryton's page as soon as the form of this invoice is in front and its lines and
 * taxes are drawn: the rows come with later answers, the first 20 only, and other invoices stay in hidden tabs.
 */
export function invoiceShown(id: number): string {
  return `(() => {
    const record = Sao.Tab.tabs.get_current()?.screen?.current_record;
    if (record?.model.name !== 'account.invoice' || record.id !== ${id}) return false;
    const visible = (css) => [...document.querySelectorAll(css)].filter((element) => element.checkVisibility());
    const drawn = (field, css) => {
      if (!record.is_loaded(field)) return false;
      const cells = visible(css);
      const wanted = Math.min(record.field_get_client(field).length, Sao.config.display_size);
      return cells.length === wanted && cells.every((cell) => cell.textContent.trim() !== '');
    };
    return visible('input[name="reference"]').length === 1
      && drawn('lines', 'td[data-title^="Unit Price"] ~ td[data-title^="Amount"] .widget')
      && drawn('taxes', 'td[data-title^="Base"] ~ td[data-title^="Amount"] .widget');
  })()`;
}
