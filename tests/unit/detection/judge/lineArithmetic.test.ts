import { describe, expect, it } from 'vitest';
import { memoryDetector } from '../../../../src/detection/detector';
import type { FieldPath, Invoice } from '../../../../src/invoice/types';
import { paperInvoice, shippedPrior, silentModel, without } from './paperMill';

const weeks = 40;

/** The paper mill's nth invoice on two lines, with freight, of which a tenth is paid. */
function onTwoLines(n: number, values: Invoice = {}): Invoice {
  const { quantity: _, unitPrice: __, lineCount: ___, ...header } = paperInvoice(n);
  const [sheets, boxes] = [3 + (n % 5), 2 + (n % 3)];
  const [first, second] = [sheets * 25, boxes * 40];
  const net = first + second + 8;
  const money = (amount: number) => amount.toFixed(2);
  return {
    ...header,
    'lines.0.quantity': String(sheets),
    'lines.0.unitPrice': '25.00',
    'lines.0.net': money(first),
    'lines.1.quantity': String(boxes),
    'lines.1.unitPrice': '40.00',
    'lines.1.net': money(second),
    lineTotal: money(first + second),
    chargeTotal: '8.00',
    netTotal: money(net),
    'taxBreakdown.0.taxable': money(net),
    'taxBreakdown.0.rate': '19',
    'taxBreakdown.0.tax': money(net * 0.19),
    taxTotal: money(net * 0.19),
    grossTotal: money(net * 1.19),
    paidAmount: '20.00',
    amountDue: money(net * 1.19 - 20),
    ...values,
  };
}

const detector = memoryDetector(silentModel, shippedPrior, 100);
for (let n = 0; n < weeks; n += 1) detector.learn(await detector.judge(onTwoLines(n)));

async function judged(values: Invoice, ...absent: readonly FieldPath[]) {
  return (await detector.judge(without(onTwoLines(weeks, values), ...absent))).judgement;
}

describe('the arithmetic of lines, tax breakdown and amount due', () => {
  it('finds nothing where all of it is right', async () => {
    expect(await judged({})).toMatchObject({ verdict: 'normal', findings: [] });
  });

  // Of quantity and unit price of a line either can be behind its amount: the prices of the seller decide.
  it.each([
    ['lines.0.net', '175.00'],
    ['lines.1.net', '8.00'],
    ['lines.0.quantity', '30'],
    ['lines.1.unitPrice', '400.00'],
    ['lineTotal', '1155.00'],
    ['chargeTotal', '80.00'],
    ['netTotal', '1163.00'],
    ['taxBreakdown.0.tax', '310.00'],
    ['taxBreakdown.0.taxable', '1163.00'],
    ['taxBreakdown.0.rate', '7'],
    ['taxTotal', '310.00'],
    ['grossTotal', '1913.97'],
    ['amountDue', '1713.97'],
  ])('blames %s when it alone is wrong', async (path, value) => {
    expect(await judged({ [path]: value })).toMatchObject({ verdict: 'anomaly', blamed: path });
  });

  it('says nothing of a sum of which a part could not be read', async () => {
    const unread = without(onTwoLines(weeks), 'lines.1.net');
    const { judgement } = await detector.judge(unread, { uncertain: ['lines.1.net'] });
    expect(judgement.findings).toEqual([]);
  });

  it('says nothing of sums where a whole line could not be read', async () => {
    const fields = ['quantity', 'unitPrice', 'net'].map((name) => `lines.1.${name}`);
    const { judgement } = await detector.judge(without(onTwoLines(weeks), ...fields), { uncertain: fields });
    expect(judgement.findings.filter(({ family }) => family === 'rule')).toEqual([]);
  });
});
