/** What a portal that nobody has set up shows: German numbers and dates, three dates of which one is the invoice's. */
export function ledgerPage({ total = '119,00', issued = germanDaysAgo(6), number = 'L-7' } = {}): string {
  return `<!doctype html><html lang="de"><meta charset="utf-8"><title>Beleg ${number}</title><link rel="icon" href="data:,">
    <h1>Beleg <span id="no">${number}</span></h1>
    <p>Datum <b id="issued">${issued}</b></p>
    <p class="date">01.02.2026</p><p class="date">02.02.2026</p><p class="date">03.02.2026</p>
    <p id="secret" style="display: none">verborgen</p>
    <table><tr class="pos"><td>Papier</td><td class="q">4</td><td class="p">20,00</td><td class="n">80,00</td></tr>
      <tr class="pos"><td>Toner</td><td class="q">1</td><td class="p">20,00</td><td class="n">20,00</td></tr></table>
    <p>Netto <b id="net">100,00</b> Steuer <b id="tax">19,00</b> Brutto <b id="gross" data-cents="11900">${total}</b> EUR</p></html>`;
}

/** A date some days before today as German pages write it. */
export function germanDaysAgo(days: number): string {
  const date = new Date(Date.now() - days * 86_400_000);
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${pad(date.getDate())}.${pad(date.getMonth() + 1)}.${date.getFullYear()}`;
}
