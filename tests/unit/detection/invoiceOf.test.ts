import { describe, expect, it } from 'vitest';
import { uncertainFields } from '../../../src/detection/invoiceOf';
import type { Reading } from '../../../src/invoice/types';

describe('the uncertain fields of a reading', () => {
  it('are those that are there without one value, and all that a line lacks', () => {
    const reading: Reading = {
      fields: {
        netTotal: { status: 'certain', value: '100.00' },
        allowanceTotal: { status: 'ambiguous', problem: 'severalMatches' },
        chargeTotal: { status: 'missing', problem: 'noMatch' },
        paidAmount: { status: 'missing', problem: 'empty' },
        roundingAmount: { status: 'missing', problem: 'tookTooLong' },
        'lines.0.net': { status: 'missing', problem: 'noMatch' },
      },
    };
    expect(uncertainFields(reading)).toEqual(['allowanceTotal', 'roundingAmount', 'lines.0.net']);
  });
});
