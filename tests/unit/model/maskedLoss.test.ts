import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { fieldSurprise } from '../../../src/detection/masked/decode';
import { cell as inputCell, writeInput } from '../../../src/detection/masked/encode';
import { inputWidth, outputWidth } from '../../../src/detection/masked/layout';
import { fitSpec } from '../../../src/model/fitSpec';
import { batchMaker, disposeBatch } from '../../../src/model/maskedBatches';
import { cell, cellDrawer } from '../../../src/model/maskedCells';
import { maskedLoss } from '../../../src/model/maskedLoss';
import { maskedWidths } from '../../../src/packages/maskedWidths';
import { createRandom } from '../../../src/simulation/random';
import { relationRows, relationSpec } from '../support/maskedExample';

const rows = relationRows(40, 'loss');
const spec = fitSpec(relationSpec, rows);
const random = createRandom('outputs');
const outputs = rows.map(() => Array.from({ length: outputWidth(spec) }, () => 2 * random.normal()));

describe('what the rooms of models and of detection both know of the masked kind', () => {
  beforeAll(() => tf.setBackend('cpu'));

  it('are the same widths', () => {
    expect(maskedWidths(spec)).toEqual({ inputs: inputWidth(spec), outputs: outputWidth(spec) });
    // Three numbers, two categories of two values, one context; heads of net, quantity and terms.
    expect(maskedWidths(spec)).toEqual({ inputs: 6 + 8 + 2, outputs: 2 * 9 + 3 });
  });

  it('are the same kinds of cells', () => {
    expect(cell).toEqual(inputCell);
  });

  it.each(spec.patterns)('is the same likelihood of $target, in training and in use', (pattern) => {
    const names = [...spec.numbers, ...spec.categories].map(({ name }) => name);
    // Of what is hidden only the target is asked for here.
    const cells = rows.map(() => Uint8Array.from(names, (name) => (name === pattern.target ? 1 : 0)));
    const batch = batchMaker(spec, writeInput)({ rows, cells, weights: rows.map(() => 1) });
    const loss = tf.tidy(() => maskedLoss(spec, tf.tensor2d(outputs), batch).dataSync()[0]);
    const found = rows.flatMap((row, at) => fieldSurprise(spec, outputs[at] ?? [], row, pattern) ?? []);
    expect(loss).toBeCloseTo(found.reduce((sum, { negLogDensity }) => sum + negLogDensity, 0) / found.length, 4);
    disposeBatch(batch);
  });
});

describe('the cells of a training row', () => {
  it('hide all fields of one pattern whose target is there', () => {
    const draw = cellDrawer(spec, { random: random.next, unknownShare: 0, sparseShare: 0 });
    const wanted = spec.patterns.map((pattern) => {
      const names = [...spec.numbers, ...spec.categories].map(({ name }) => name);
      return names.map((name) => (pattern.masked.includes(name) ? 1 : 0)).join('');
    });
    const drawn = new Set(
      Array.from({ length: 200 }, () => draw(rows[0] ?? { numbers: [], categories: [], context: [] }).join('')),
    );
    expect([...drawn].sort()).toEqual(wanted.sort());
  });

  it('show some categories as unknown and hide more cells in some rows', () => {
    const draw = cellDrawer(spec, { random: random.next, unknownShare: 0.5, sparseShare: 1 });
    const drawn = Array.from({ length: 400 }, (_, at) =>
      draw(rows[at % rows.length] ?? { numbers: [], categories: [], context: [] }),
    );
    expect(drawn.some((cells) => cells[3] === cell.shownAsUnknown)).toBe(true);
    expect(drawn.some((cells) => cells[2] === cell.hidden)).toBe(true);
    expect(drawn.every((cells) => cells.subarray(0, 3).every((each) => each !== cell.shownAsUnknown))).toBe(true);
  });
});

describe('fitSpec', () => {
  const fitted = (values: (number | undefined)[]) =>
    fitSpec(
      {
        numbers: [{ name: 'a', fields: ['netTotal'], unit: 'number' }],
        categories: [],
        context: [],
        patterns: [],
        components: 1,
      },
      values.map((value) => ({ numbers: [value], categories: [], context: [] })),
    ).numbers[0];

  it('takes the median and the quartiles, which a wild value does not move', () => {
    expect(fitted([1, 2, 3, 4, 5])).toMatchObject({ center: 3, scale: 2 / 1.349 });
    expect(fitted([1, 2, 3, 4, 1e9])).toMatchObject({ center: 3, scale: 2 / 1.349 });
  });

  it('takes the standard deviation where most values are alike, and one where all are or none is there', () => {
    expect(fitted([0, 0, 0, 0, 5])).toMatchObject({ center: 0, scale: 2 });
    expect(fitted([7, 7, 7])).toMatchObject({ center: 7, scale: 1 });
    expect(fitted([undefined, Number.NaN])).toMatchObject({ center: 0, scale: 1 });
  });
});
