import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { plainForward } from '../../../src/model/runNetwork';
import { readPackage } from '../../../src/packages/readPackage';
import { minimalFiles, shardName, textFile, withFiles } from '../support/examplePackage';
import { predict } from '../support/layersModel';

/** A model built and saved by tfjs-layers itself, as its users do, as the files of a package. */
async function savedBy(model: tf.LayersModel) {
  let files = minimalFiles;
  await model.save(
    tf.io.withSaveHandler(async ({ modelTopology, weightSpecs, weightData }) => {
      const manifest = [{ paths: [shardName], weights: weightSpecs }];
      const bytes = weightData instanceof ArrayBuffer ? new Uint8Array(weightData) : new Uint8Array();
      files = withFiles(files, {
        'model.json': textFile(JSON.stringify({ format: 'layers-model', modelTopology, weightsManifest: manifest })),
        [shardName]: bytes,
      });
      return { modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: 'JSON' } };
    }),
  );
  return files;
}

describe('a Sequential model saved by tfjs-layers', () => {
  beforeAll(() => tf.setBackend('cpu'));

  it('is read and gives the same numbers', async () => {
    const model = tf.sequential({
      layers: [
        tf.layers.dense({ units: 4, activation: 'selu', inputShape: [3], kernelInitializer: seeded(1) }),
        tf.layers.dropout({ rate: 0.5 }),
        tf.layers.dense({ units: 2, activation: 'softplus', useBias: false, kernelInitializer: seeded(2) }),
        tf.layers.dense({ units: 3, kernelInitializer: seeded(3), biasInitializer: seeded(4) }),
      ],
    });
    const rows = [
      [1, 2, 3],
      [-50, 0.25, 50],
    ];
    const expected = await predict(model, rows);
    const result = await readPackage(await savedBy(model));
    if (!result.ok) throw new Error(result.problem.code);
    if (result.value.kind !== 'dense') throw new Error(result.value.kind);
    const { network } = result.value;
    expect(rows.flatMap((row) => [...plainForward(network, row)])).toEqual(
      expected.map((number) => expect.closeTo(number, 4)),
    );
  });
});

const seeded = (seed: number) => tf.initializers.randomUniform({ minval: -1, maxval: 1, seed });
