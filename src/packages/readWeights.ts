import { Refusal } from './problem';
import type { PackageFiles } from './types';

interface WeightGroup {
  readonly paths: readonly string[];
  readonly weights: readonly {
    readonly name: string;
    readonly dtype: string;
    readonly shape: readonly number[];
    readonly quantization?: unknown;
  }[];
}

/** Finds the weights of a name and checks them against the shape that the layer needs. */
export type WeightReader = (name: string, shape: readonly number[]) => Float32Array;

const mostBytes = 64 * 2 ** 20;

/**
 * Cuts the shards of a weights manifest into named weights.
 *
 * @throws Refusal when a shard is missing, too short or too long, a path is not a plain file name, or a number is not
 *   finite.
 */
export function readWeights(manifest: readonly WeightGroup[], files: PackageFiles): WeightReader {
  const all = new Map<string, { shape: readonly number[]; values: Float32Array }>();
  for (const group of manifest) {
    const bytes = joinShards(group, files);
    let offset = 0;
    for (const { name, shape } of group.weights) {
      const length = sizeOf(shape);
      const values = new Float32Array(bytes.buffer.slice(offset, offset + 4 * length));
      if (!values.every(Number.isFinite))
        throw new Refusal('notFinite', group.paths.join(', '), `weight ${name} holds a number that is not finite`);
      all.set(name, { shape, values });
      offset += 4 * length;
    }
  }
  return (name, shape) => {
    const weight = all.get(name);
    if (!weight) throw new Refusal('weightMissing', 'model.json', `weight ${name} is not in the weights manifest`);
    if (weight.shape.length !== shape.length || !shape.every((size, at) => weight.shape[at] === size)) {
      throw new Refusal(
        'weightShape',
        'model.json',
        `weight ${name} has shape ${weight.shape.join(' × ')}, expected ${shape.join(' × ')}`,
      );
    }
    return weight.values;
  };
}

function joinShards({ paths, weights }: WeightGroup, files: PackageFiles): Uint8Array<ArrayBuffer> {
  for (const { name, dtype, quantization } of weights) {
    if (dtype === 'float32' && quantization === undefined) continue;
    const what = quantization === undefined ? dtype : 'quantised';
    throw new Refusal('weightType', 'model.json', `weight ${name} is ${what}; float32 is supported`);
  }
  const expected = 4 * weights.reduce((sum, { shape }) => sum + sizeOf(shape), 0);
  if (expected > mostBytes)
    throw new Refusal('tooLarge', 'model.json', `the weights take ${expected} bytes; the most is ${mostBytes}`);
  const shards = paths.map((path) => {
    if (!/^[\w][\w.-]*$/.test(path))
      throw new Refusal('unsafePath', 'model.json', `the shard path ${path} is not a plain file name`);
    const shard = Object.hasOwn(files, path) ? files[path] : undefined;
    if (!shard) throw new Refusal('shardMissing', path, `model.json names the weight file ${path}, which is not there`);
    return shard;
  });
  const actual = shards.reduce((sum, shard) => sum + shard.length, 0);
  if (actual !== expected)
    throw new Refusal('shardLength', paths.join(', '), `the weights have ${actual} bytes, expected ${expected}`);
  const joined = new Uint8Array(expected);
  let offset = 0;
  for (const shard of shards) {
    joined.set(shard, offset);
    offset += shard.length;
  }
  return joined;
}

function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}
