import { describe, expect, it } from 'vitest';
import { lineIndexes, numberAt, pathInLine } from '../../../src/detection/terms';

describe('lineIndexes', () => {
  it('are the numbers of the lines, each once, ascending', () => {
    const invoice = {
      'lines.10.net': '1',
      'lines.2.net': '1',
      'lines.2.name': 'a',
      netTotal: '1',
      'taxBreakdown.7.tax': '1',
    };
    expect(lineIndexes(invoice, 'lines.*.net')).toEqual([2, 10]);
    expect(lineIndexes(invoice, 'taxBreakdown.*.tax')).toEqual([7]);
    expect(lineIndexes({}, 'lines.*.net')).toEqual([]);
  });
});

describe('pathInLine', () => {
  it('puts the line in place of the asterisk', () => {
    expect(pathInLine('lines.*.net', 3)).toBe('lines.3.net');
    expect(pathInLine('netTotal', undefined)).toBe('netTotal');
  });
});

describe('numberAt', () => {
  it('is a number only where there is a decimal', () => {
    const invoice = { netTotal: '-1.50', currency: 'EUR', lineCount: '' };
    expect(
      ['netTotal', 'currency', 'lineCount', 'taxTotal', 'toString'].map((path) => numberAt(invoice, path)),
    ).toEqual([-1.5, undefined, undefined, undefined, undefined]);
  });
});
