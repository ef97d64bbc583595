import { describe, expect, it } from 'vitest';
import { readPackage } from '../../../src/packages/readPackage';
import { writePackage } from '../../../src/packages/writePackage';
import { examplePackage, minimalFiles, textFile, withFiles } from '../support/examplePackage';

const names = ['gross', 'date', 'quantity'];

/** The scaler that is read from a scaler_params.json of this content. */
async function scalerIn(params: object, files = minimalFiles) {
  const result = await readPackage(
    withFiles(files, { 'scaler_params.json': textFile(JSON.stringify({ feature_names: names, ...params })) }),
  );
  if (!result.ok) return result.problem;
  return result.value.kind === 'dense' ? result.value.scaler : undefined;
}

describe('scaler_params.json', () => {
  const three = [1, 2, 3];

  it('tells the scaler by its keys', async () => {
    expect(await scalerIn({ min_: three, scale_: three })).toEqual({ type: 'minmax', min_: three, scale_: three });
    expect(await scalerIn({ mean_: three, scale_: three })).toEqual({ type: 'standard', mean_: three, scale_: three });
    expect(await scalerIn({ center_: three, scale_: three })).toEqual({
      type: 'robust',
      center_: three,
      scale_: three,
    });
  });

  it('tells it by an explicit type where there are keys of several', async () => {
    const all = { min_: three, mean_: three, center_: three, scale_: three };
    expect(await scalerIn({ ...all, type: 'standard' })).toMatchObject({ type: 'standard' });
    expect(await scalerIn({ ...all, type: 'robust' })).toMatchObject({ type: 'robust' });
    expect(await scalerIn({ ...all, type: 'minmax' })).toMatchObject({ type: 'minmax' });
  });

  it('may leave the scale or the centre out', async () => {
    expect(await scalerIn({ mean_: three, scale_: null })).toEqual({ type: 'standard', mean_: three, scale_: null });
    expect(await scalerIn({ mean_: three })).toEqual({ type: 'standard', mean_: three, scale_: null });
    expect(await scalerIn({ center_: null, scale_: three })).toEqual({ type: 'robust', center_: null, scale_: three });
  });

  it('does not subtract the mean that a scaler without one still has', async () => {
    expect(await scalerIn({ mean_: three, scale_: three, with_mean: false })).toEqual({
      type: 'standard',
      mean_: null,
      scale_: three,
    });
  });

  it('is matched to features.json by name, whatever the order', async () => {
    const turned = { feature_names: ['quantity', 'gross', 'date'], mean_: [3, 1, 2], scale_: [30, 10, 20] };
    expect(await scalerIn(turned, writePackage(examplePackage))).toEqual({
      type: 'standard',
      mean_: [1, 2, 3],
      scale_: [10, 20, 30],
    });
  });

  it('goes by position where it names no features', async () => {
    const unnamed = { feature_names: undefined, min_: [3, 1, 2], scale_: [30, 10, 20] };
    expect(await scalerIn(unnamed, writePackage(examplePackage))).toMatchObject({ min_: [3, 1, 2] });
  });
});
