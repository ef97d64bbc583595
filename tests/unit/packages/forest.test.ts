import { describe, expect, it } from 'vitest';
import { createForest } from '../../../src/forest/createForest';
import { customKindsOf } from '../../../src/packages/customKinds';
import { modelInfo } from '../../../src/packages/modelInfo';
import { readPackage } from '../../../src/packages/readPackage';
import type { ForestPackage, PackageFiles } from '../../../src/packages/types';
import { usedFiles } from '../../../src/packages/usedFiles';
import { writePackage } from '../../../src/packages/writePackage';
import { minimalFiles, textFile, textOf, withFiles } from '../support/examplePackage';
import { fc } from '../support/fc';
import { forestPackage } from '../support/forestPackage';
import { expectSentences, features, itRefuses, replaced, scaler, threshold } from '../support/refusals';

const forest = 'forest.json';
const example = forestPackage();
const files = writePackage(example);
const state: Record<string, unknown> = JSON.parse(textOf(files, forest));
const [tree] = state['trees'] as { nodes: number[]; cuts: number[]; counts: number[] }[];

/** The example with another part of its forest's state. */
const withState = (changes: object): PackageFiles =>
  withFiles(files, { [forest]: textFile(JSON.stringify({ ...state, ...changes })) });
const inFile = (file: string, from: string | RegExp, to: string) => replaced(file, from, to, files);

async function read(of: PackageFiles): Promise<ForestPackage> {
  const result = await readPackage(of);
  if (!result.ok) throw new Error(`${result.problem.file}: ${result.problem.code}`);
  if (result.value.kind !== 'forest') throw new Error(result.value.kind);
  return result.value;
}

describe('a forest package that was written', () => {
  it('is read as it was: features, scaler, threshold, training and every score', async () => {
    const { forest: grown, notes, ...rest } = await read(files);
    const { forest: _, ...expected } = example;
    expect([rest, notes]).toEqual([expected, []]);
    const rows = [
      [0, 0],
      [0.3, -0.7],
      [9, -9],
    ];
    expect(rows.map(grown.score)).toEqual(rows.map(example.forest.score));
  });

  it('is written to the same bytes again', async () => {
    expect(writePackage(await read(files))).toEqual(files);
  });

  it('is four files, and a network beside them is not used', async () => {
    expect(Object.keys(files).sort()).toEqual([threshold, features, forest, scaler]);
    const more = { ...minimalFiles, ...files };
    expect(usedFiles(more)).toEqual(files);
    expect((await read(more)).notes).toEqual([
      { code: 'unusedFiles', params: { files: 'group1-shard1of1.bin, model.json' } },
    ]);
  });

  it('takes the scaler’s numbers by the names of its features', async () => {
    const swapped = { feature_names: ['quantity', 'log_net'], mean_: [10, 5], scale_: [4, 1] };
    const { scaler: read_ } = await read(withFiles(files, { [scaler]: textFile(JSON.stringify(swapped)) }));
    expect(read_).toEqual(example.scaler);
  });

  it('says what it takes custom fields for', () => {
    const custom = { ...example, features: [{ name: 'd', field: 'x-d', transform: { kind: 'daysBeforeReference' } }] };
    expect(customKindsOf(custom as ForestPackage)).toEqual({ 'x-d': 'date' });
  });

  it('is shown by its size, its threshold and what it looks at', () => {
    expect(modelInfo(example, 'abc')).toMatchObject({
      name: 'forest example',
      kind: 'forest',
      sha256: 'abc',
      threshold: 1.5,
      trees: 5,
      samples: 16,
      features: [
        { name: 'log_net', field: 'netTotal', unit: 'logarithm' },
        { name: 'quantity', field: 'quantity', unit: 'number' },
      ],
      recipe: 'forest',
    });
  });

  it('may be as large as the recipe makes it of different rows', async () => {
    const large = createForest({ dimensions: 2, trees: 50, samples: 512, seed: 'large' });
    for (let at = 0; at < 6000; at += 1) large.update([Math.sin(at), Math.cos(at * at)]);
    expect((await read(writePackage({ ...example, forest: large }))).forest.trees).toBe(50);
  });
});

describe('readPackage, of a forest,', () => {
  itRefuses([
    ['no features.json', 'fileMissing', features, withFiles(files, { [features]: undefined })],
    ['no forest.json', 'fileMissing', forest, withFiles(files, { [forest]: undefined })],
    ['no scaler', 'fileMissing', scaler, withFiles(files, { [scaler]: undefined })],
    ['no threshold', 'fileMissing', threshold, withFiles(files, { [threshold]: undefined })],
    ['an empty file', 'emptyFile', forest, withFiles(files, { [forest]: textFile('') })],
    ['a web page', 'htmlPage', forest, withFiles(files, { [forest]: textFile('<!doctype html><p>Sign in</p>') })],
    ['a file that was cut off', 'notJson', forest, inFile(forest, /.{20}$/s, '')],
    ['NaN among the points', 'nanInJson', forest, inFile(forest, /"points":\[[^,]+/, '"points":[NaN')],
    ['a file that is too large', 'fileTooLarge', forest, inFile(forest, /$/, ' '.repeat(8 * 2 ** 20))],
    ['another version', 'wrongType', forest, withState({ version: 2 })],
    ['a key that is not known', 'unknownKey', forest, withState({ script: 'x' })],
    ['no points', 'keyMissing', forest, withState({ points: undefined })],
    ['no trees', 'wrongType', forest, withState({ trees: [] })],
    ['trees that are none', 'wrongType', forest, withState({ trees: [1] })],
    ['half a dimension', 'wrongValue', forest, withState({ dimensions: 1.5 })],
    ['another number of dimensions', 'forestFeatures', forest, withState({ dimensions: 3 })],
    [
      'a feature that the forest lacks',
      'featureCount',
      scaler,
      inFile(
        features,
        /\{\s+"name": "log_net"/,
        '{"name":"tax","field":"taxTotal","transform":{"kind":"number"}},{"name": "log_net"',
      ),
    ],
    ['trees that would take gigabytes', 'forestSize', forest, withState({ samples: 2 ** 30 })],
    [
      'a forest that has seen nothing',
      'forestEmpty',
      forest,
      withState({ seen: 0, points: [], trees: [{ nodes: [], cuts: [], counts: [] }] }),
    ],
    ['points of half a row', 'forestTrees', forest, withState({ points: [1] })],
    ['points that are no numbers', 'forestTrees', forest, inFile(forest, /"points":\[[^,]+/, '"points":["a"')],
    [
      'points too large for single precision',
      'forestTrees',
      forest,
      inFile(forest, /"points":\[[^,]+/, '"points":[1e39'),
    ],
    [
      'a tree without its last node',
      'forestTrees',
      forest,
      withState({ trees: [{ ...tree, nodes: tree?.nodes.slice(0, -1) }] }),
    ],
    [
      'cuts that part nothing',
      'forestTrees',
      forest,
      withState({ trees: [{ ...tree, cuts: tree?.cuts.map(() => 99) }] }),
    ],
    ['a random state that is none', 'forestTrees', forest, withState({ random: 2 ** 40 })],
    [
      'no features in the list',
      'wrongType',
      features,
      inFile(features, /"features": \[.*?\n {2}\]/s, '"features": []'),
    ],
    [
      'limits, which only the dense kind has',
      'unknownKey',
      features,
      inFile(features, '"name": "forest example"', '"name": "a", "limits": {}'),
    ],
    ['a feature of a text', 'textFeature', features, inFile(features, '"netTotal"', '"sellerName"')],
    ['other names in the scaler', 'namesDiffer', scaler, inFile(scaler, '"log_net"', '"net"')],
    ['a scale of zero', 'scaleZero', scaler, inFile(scaler, /"scale_": \[\s+1/, '"scale_": [0')],
    ['a negative threshold', 'thresholdNegative', threshold, inFile(threshold, '1.5', '-1.5')],
    [
      'a forest that is said to be a network',
      'keyMissing',
      features,
      inFile(features, '"kind": "forest"', '"kind": "dense"'),
    ],
  ]);

  it('answers whatever bytes are changed', async () => {
    const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    const changes = fc.array(fc.tuple(place, fc.integer({ min: 0x20, max: 0x7e })), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(files)), changes, async (name, bytes) => {
        const changed = Uint8Array.from(files[name] ?? []);
        for (const [at, byte] of bytes) changed[Math.floor(at * changed.length)] = byte;
        const result = await readPackage(withFiles(files, { [name]: changed }));
        if (!result.ok) return expectSentences(result.problem);
        if (result.value.kind !== 'forest') throw new Error('no forest any more');
        expect(Number.isFinite(result.value.forest.score([0.5, 3]))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
