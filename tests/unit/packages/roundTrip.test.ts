import { describe, expect, it } from 'vitest';
import { readPackage } from '../../../src/packages/readPackage';
import type { DensePackage, Scaler } from '../../../src/packages/types';
import { writePackage } from '../../../src/packages/writePackage';
import { examplePackage, minimalFiles, rewritten, withFiles } from '../support/examplePackage';

async function read(files: Readonly<Record<string, Uint8Array>>): Promise<DensePackage> {
  const result = await readPackage(files);
  if (!result.ok) throw new Error(`${result.problem.file}: ${result.problem.code}`);
  if (result.value.kind !== 'dense') throw new Error(result.value.kind);
  return result.value;
}

describe('a package that was written', () => {
  it('is read as it was', async () => {
    expect(await read(writePackage(examplePackage))).toEqual({ ...examplePackage, notes: [] });
  });

  it('is written to the same bytes again', async () => {
    const files = writePackage(examplePackage);
    expect(writePackage(await read(files))).toEqual(files);
  });

  it.each<Scaler>([
    { type: 'minmax', min_: [0, 1, 2], scale_: [1, 2, 3] },
    { type: 'standard', mean_: [0, 1, 2], scale_: [1, 2, 3] },
    { type: 'standard', mean_: null, scale_: null },
    { type: 'robust', center_: [0, 1, 2], scale_: null },
    { type: 'robust', center_: null, scale_: [1, 2, 3] },
  ])('keeps the scaler $type', async (scaler) => {
    expect((await read(writePackage({ ...examplePackage, scaler }))).scaler).toEqual(scaler);
  });

  it('may have neither limits, a calibration nor a history of its training', async () => {
    const { limits: _, training: __, calibration: ___, ...plain } = examplePackage;
    expect(await read(writePackage(plain))).toEqual({ ...plain, notes: [] });
  });

  it('may have a threshold of zero', async () => {
    expect((await read(writePackage({ ...examplePackage, threshold: 0 }))).threshold).toBe(0);
  });

  it('is read from several shards, cut anywhere', async () => {
    const files = writePackage(examplePackage);
    const [[shard, bytes] = ['', new Uint8Array()]] = Object.entries(files).filter(([name]) => name.endsWith('.bin'));
    const cut = withFiles(
      rewritten(files, 'model.json', (text) => text.replace(`"${shard}"`, '"one.bin", "two.bin"')),
      { [shard]: undefined, 'one.bin': bytes.slice(0, 7), 'two.bin': bytes.slice(7) },
    );
    expect((await read(cut)).network).toEqual(examplePackage.network);
  });
});

describe('the minimal package of a Keras script', () => {
  it('reads the field of each name, or a custom one, and is judged by the mean absolute error', async () => {
    const files = rewritten(minimalFiles, 'scaler_params.json', (text) =>
      text.replace('"date"', '"invoice_date_timestamp"'),
    );
    expect(await read(files)).toEqual({
      kind: 'dense',
      name: 'model',
      network: examplePackage.network,
      scaler: examplePackage.scaler,
      threshold: 0.25,
      errorMeasure: 'mae',
      features: [
        { name: 'gross', field: 'x-gross', transform: { kind: 'number' } },
        { name: 'invoice_date_timestamp', field: 'x-invoice_date', transform: { kind: 'timestamp' } },
        { name: 'quantity', field: 'quantity', transform: { kind: 'number' } },
      ],
      notes: [],
    });
  });
});
