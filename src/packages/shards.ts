import type * as v from 'valibot';
import { looksLikeHtml } from './looksLikeHtml';
import { type Refusal, refusal } from './problem';
import type { manifestSchema } from './schemas';
import type { PackageFiles } from './types';

/** Weight files and the weights in them. */
export type WeightGroup = v.InferOutput<typeof manifestSchema>[number];

const modelFile = 'model.json';
/** What the converter cuts weights into. */
const usualShardBytes = 4 * 2 ** 20;

/** A file beside model.json: no folder, no address, no name that a system treats in its own way. */
export function isPlainName(path: string): boolean {
  return /^\w[\w.-]{0,127}$/.test(path);
}

/**
 * The weight files of a group as one.
 *
 * @param expected - How many bytes they must have together.
 * @throws Refusal for a path that is no file name, a file that is missing, or a length that differs.
 */
export function joinShards({ paths }: WeightGroup, expected: number, files: PackageFiles): Uint8Array {
  const shards = paths.map((path) => shard(path, files));
  const actual = shards.reduce((sum, bytes) => sum + bytes.length, 0);
  if (actual !== expected) throw wrongLength(paths, shards, expected);
  const [only] = shards;
  if (only && shards.length === 1) return only;
  const joined = new Uint8Array(expected);
  let offset = 0;
  for (const bytes of shards) {
    joined.set(bytes, offset);
    offset += bytes.length;
  }
  return joined;
}

function shard(path: string, files: PackageFiles): Uint8Array {
  if (/^(?:[a-z][a-z\d+.-]+:|\/\/)/i.test(path)) throw refusal('shardUrl', modelFile, { path });
  if (!isPlainName(path)) throw refusal('unsafePath', modelFile, { path });
  const bytes = Object.hasOwn(files, path) ? files[path] : undefined;
  if (!bytes) throw refusal('shardMissing', path);
  return bytes;
}

function wrongLength(paths: readonly string[], shards: readonly Uint8Array[], expected: number): Refusal {
  const lengths = shards.map((bytes) => bytes.length);
  const right = rightLengths(lengths, expected);
  const html = shards.findIndex(looksLikeHtml);
  if (html >= 0) {
    const file = paths[html] ?? '';
    return refusal('shardHtml', file, { actual: lengths[html] ?? 0, expected: right?.[html] ?? '?' });
  }
  const actual = lengths.reduce((sum, length) => sum + length, 0);
  const file = paths.length > 0 ? paths.join(', ') : modelFile;
  if (paths.length < 2) return refusal('shardLength', file, { actual, expected });
  const sizes = paths.map((path, at) => `${path} ${lengths[at]}${right ? ` (${right[at]})` : ''}`).join(', ');
  return refusal('shardLengths', file, { actual, expected, sizes });
}

/** All shards but the last are of one length: the usual one, or that of some shard here, if the rest fits the last. */
function rightLengths(lengths: readonly number[], expected: number): number[] | undefined {
  const count = lengths.length;
  const size = [usualShardBytes, ...lengths].find((each) => each > 0 && Math.ceil(expected / each) === count);
  if (count === 1) return [expected];
  if (size === undefined) return undefined;
  return lengths.map((_, at) => (at < count - 1 ? size : expected - size * (count - 1)));
}
