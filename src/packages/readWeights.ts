import { byteLength, decodeWeight, sizeOf, storedType, type WeightEntry } from './decodeWeight';
import { refusal } from './problem';
import { joinShards, type WeightGroup } from './shards';
import { mostWeights } from './sizes';
import type { PackageFiles } from './types';

/** Where the weight of a layer is looked for. */
export interface WeightWanted {
  readonly layer: string;
  readonly kind: 'kernel' | 'bias';
  /** How many Dense layers come before it: the files of Keras 3 count the layers of a class instead of naming them. */
  readonly place: number;
  readonly shape: readonly number[];
}

/** Weights by what they are for; each can be taken once. */
export interface WeightReader {
  /** @throws Refusal for a weight that is missing, of another shape or type, or not finite. */
  readonly take: (wanted: WeightWanted) => Float32Array;
  /** The types that the weights taken so far are quantised to. */
  readonly quantisedTo: () => readonly string[];
}

interface Stored {
  readonly entry: WeightEntry;
  readonly bytes: Uint8Array;
  readonly file: string;
}

const modelFile = 'model.json';

/**
 * Cuts the weight files of a manifest into named weights; a weight is decoded when it is taken.
 *
 * @throws Refusal when the files are not those that the manifest lists.
 */
export function readWeights(manifest: readonly WeightGroup[], files: PackageFiles): WeightReader {
  const left = storedWeights(manifest, files);
  const quantised = new Set<string>();
  return {
    take: (wanted) => {
      const name = nameOf(wanted, left);
      const stored = name === undefined ? undefined : left.get(name);
      if (name === undefined || !stored)
        throw refusal('weightMissing', modelFile, { weight: `${wanted.layer}/${wanted.kind}` });
      left.delete(name);
      checkShape(stored.entry, wanted.shape);
      if (stored.entry.quantization) quantised.add(storedType(stored.entry));
      return decodeWeight(stored.entry, stored.bytes, stored.file);
    },
    quantisedTo: () => [...quantised].sort(),
  };
}

function storedWeights(manifest: readonly WeightGroup[], files: PackageFiles): Map<string, Stored> {
  const count = manifest.flatMap(({ weights }) => weights).reduce((sum, { shape }) => sum + sizeOf(shape), 0);
  if (!(count <= mostWeights)) throw refusal('tooManyWeights', modelFile, { weights: count, most: mostWeights });
  const all = new Map<string, Stored>();
  for (const group of manifest) {
    const lengths = group.weights.map(byteLength);
    const bytes = joinShards(
      group,
      lengths.reduce((sum, length) => sum + length, 0),
      files,
    );
    let offset = 0;
    for (const [at, entry] of group.weights.entries()) {
      const end = offset + (lengths[at] ?? 0);
      all.set(entry.name, { entry, bytes: bytes.subarray(offset, end), file: group.paths.join(', ') });
      offset = end;
    }
  }
  return all;
}

/**
 * The name that the converter gave a weight: `dense/kernel` (Keras 2), with the model's name before it
 * (`ae/dense/kernel`, Keras 3 from .h5), or by its place among the layers of its class (`layers/dense_1/vars/0`,
 * Keras 3 from .keras).
 */
function nameOf({ layer, kind, place }: WeightWanted, all: ReadonlyMap<string, Stored>): string | undefined {
  const exact = `${layer}/${kind}`;
  const counted = `layers/dense${place === 0 ? '' : `_${place}`}/vars/${kind === 'kernel' ? 0 : 1}`;
  const known = [exact, `${exact}:0`, counted].find((name) => all.has(name));
  if (known !== undefined) return known;
  const prefixed = [...all.keys()].filter((name) => name.endsWith(`/${exact}`));
  return prefixed.length === 1 ? prefixed[0] : undefined;
}

function checkShape({ name, shape }: WeightEntry, wanted: readonly number[]): void {
  if (shape.length === wanted.length && wanted.every((size, at) => shape[at] === size)) return;
  const text = (sizes: readonly number[]) => `[${sizes.join(', ')}]`;
  throw refusal('weightShape', modelFile, { weight: name, actual: text(shape), expected: text(wanted) });
}
