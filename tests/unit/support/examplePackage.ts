import type { DenseLayer, DensePackage, Network, PackageFiles } from '../../../src/packages/types';
import { writePackage } from '../../../src/packages/writePackage';

/** A layer whose weights are small, all different and exact in float32. */
export function exampleLayer(inputs: number, units: number, activation: DenseLayer['activation']): DenseLayer {
  const weight = (at: number) => ((at * 37) % 64) / 64 - 0.5;
  return {
    activation,
    inputs,
    units,
    kernel: Float32Array.from({ length: inputs * units }, (_, at) => weight(at + 1)),
    bias: Float32Array.from({ length: units }, (_, at) => weight(at + 11)),
  };
}

export const exampleNetwork: Network = {
  inputs: 3,
  layers: [exampleLayer(3, 2, 'tanh'), exampleLayer(2, 3, 'linear')],
};

/** A small package with everything in it. */
export const examplePackage: DensePackage = {
  kind: 'dense',
  name: 'example',
  network: exampleNetwork,
  scaler: { type: 'standard', mean_: [1, 2, 3], scale_: [1, 0.5, 4] },
  features: [
    { name: 'gross', field: 'grossTotal', transform: { kind: 'number' } },
    { name: 'date', field: 'issueDate', transform: { kind: 'timestamp' } },
    {
      name: 'quantity',
      field: 'lines.*.quantity',
      transform: { kind: 'ratio', times: ['lines.*.unitPrice'], over: ['lines.*.net', { sumOf: 'lines.*.net' }] },
      center: 1,
    },
  ],
  errorMeasure: 'mse',
  threshold: 0.25,
  calibration: {
    n: 100,
    values: [0.01, 0.05, 0.2],
    atLeast: [100, 20, 1],
    from: 0.1,
    share: 0.05,
    scale: 0.1,
    shape: 0.2,
  },
  limits: { anomaly: { fields: [1, 2, 3], row: 4 }, review: { fields: [0.5, 1, 1.5], row: 2 } },
  training: {
    trainedOn: '2026-03-31',
    recipe: 'deep',
    seed: '1',
    rows: 100,
    excludedRows: 2,
    imputed: { gross: 1 },
    dataSha256: 'a'.repeat(64),
    libraries: { '@tensorflow/tfjs': '4.22.0' },
    metrics: { epochs: 3, validationLoss: 0.01 },
    fieldLimits: 'quantile',
  },
};

/** The files of the example without features.json: the minimal package of a Keras script. */
export const minimalFiles: PackageFiles = withFiles(writePackage(examplePackage), { 'features.json': undefined });

export const shardName = 'group1-shard1of1.bin';

/** Files with some of them replaced, or left out where undefined. */
export function withFiles(
  files: PackageFiles,
  changes: Readonly<Record<string, Uint8Array | undefined>>,
): PackageFiles {
  const all = { ...files, ...changes };
  return Object.fromEntries(Object.entries(all).flatMap(([name, bytes]) => (bytes ? [[name, bytes]] : [])));
}

export function textFile(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function textOf(files: PackageFiles, name: string): string {
  return new TextDecoder().decode(files[name]);
}

/** Files with one of them rewritten as text, by which the text must have changed. */
export function rewritten(files: PackageFiles, name: string, change: (text: string) => string): PackageFiles {
  const before = textOf(files, name);
  const after = change(before);
  if (after === before) throw new Error(`the change to ${name} changes nothing`);
  return withFiles(files, { [name]: textFile(after) });
}
