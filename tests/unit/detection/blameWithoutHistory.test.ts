import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { emptyCalibration } from '../../../src/detection/calibration/calibrate';
import { emptyCompany } from '../../../src/detection/history/companyStatistics';
import { judge } from '../../../src/detection/judge';
import type { Model } from '../../../src/detection/types';
import type { Invoice } from '../../../src/invoice/types';
import { readPrior } from '../../../src/packages/readPrior';
import { limits, modelOf } from '../support/modelOf';

const prior = readPrior(await readFile('public/model/prior.json', 'utf8'));

/** A model that expects some values, and is alarmed by any that is off by more than a tenth of it. */
function expecting(values: readonly number[]): Model {
  const most = values.map((value) => value / 10);
  return modelOf({
    expects: values,
    limits: { anomaly: limits(Number.MAX_VALUE, ...most), review: limits(Number.MAX_VALUE, ...most) },
  });
}

async function blamed(invoice: Invoice, model: Model) {
  const { judgement } = await judge(invoice, {
    model: { kind: 'dense', model },
    prior,
    history: { company: emptyCompany() },
    calibration: emptyCalibration,
    promise: 100,
    recent: [],
  });
  return [judgement.verdict, judgement.blamed];
}

const silent = expecting([]);
const totals = { netTotal: '100.00', taxTotal: '20.00', grossTotal: '120.00' };
const twoLines = {
  ...totals,
  'lines.0.quantity': '4',
  'lines.0.unitPrice': '15.00',
  'lines.0.net': '60.00',
  'lines.1.quantity': '8',
  'lines.1.unitPrice': '5.00',
  'lines.1.net': '40.00',
};

describe('the blame without a history', () => {
  it('falls on the field that the model finds odd where the sum alone cannot tell', async () => {
    const model = expecting([100, 20, 120]);
    expect(await blamed({ ...totals, grossTotal: '1200.00' }, model)).toEqual(['anomaly', 'grossTotal']);
    expect(await blamed({ ...totals, taxTotal: '200.00' }, model)).toEqual(['anomaly', 'taxTotal']);
  });

  it('falls on the total by which the tax would be one that no country takes', async () => {
    const line = { 'lines.0.quantity': '4', 'lines.0.unitPrice': '25.00', 'lines.0.net': '100.00' };
    const whole = { ...totals, ...line };
    expect(await blamed({ ...whole, grossTotal: '1200.00' }, silent)).toEqual(['anomaly', 'grossTotal']);
    expect(await blamed({ ...whole, taxTotal: '200.00' }, silent)).toEqual(['anomaly', 'taxTotal']);
  });

  it('falls on the one line of several that is wrong in itself', async () => {
    expect(await blamed({ ...twoLines, 'lines.1.quantity': '800' }, silent)).toEqual(['anomaly', 'lines.1.quantity']);
    expect((await blamed(twoLines, silent))[0]).toBe('normal');
  });
});
