import { describe, expect, it } from 'vitest';
import { generalCompanies } from '../../../src/learning/generalCompanies';

const [first, second] = generalCompanies('a', 2);

describe('the companies that a model of companies in general learns from', () => {
  it('are the same for the same seed, and more of them begin with the same ones', () => {
    expect(generalCompanies('a', 1)).toEqual([first]);
    expect(generalCompanies('b', 1)).not.toEqual([first]);
  });

  it('have header records, and every other one invoices with lines', () => {
    const hasLines = (invoices = [{}]) => invoices.map((invoice) => Object.hasOwn(invoice, 'lines.0.net'));
    expect(new Set(hasLines(first))).toEqual(new Set([false]));
    expect(new Set(hasLines(second))).toEqual(new Set([true]));
    expect(first).toHaveLength(200);
  });
});
