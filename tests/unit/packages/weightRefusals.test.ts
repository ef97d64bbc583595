import { describe, expect, it } from 'vitest';
import type { PackageFiles } from '../../../src/packages/types';
import { shardName, textFile, withFiles } from '../support/examplePackage';
import { itRefuses, model, replaced, sentenceOf, whole } from '../support/refusals';

const shard = whole[shardName] ?? new Uint8Array();

/** The shard with the bytes of one float replaced. */
function withWeight(value: number): PackageFiles {
  const bytes = Uint8Array.from(shard);
  new DataView(bytes.buffer).setFloat32(0, value, true);
  return withFiles(whole, { [shardName]: bytes });
}

describe('readPackage, of the weights,', () => {
  itRefuses([
    ['a shard path out of the folder', 'unsafePath', model, replaced(model, `"${shardName}"`, '"../secret.bin"')],
    ['an absolute shard path', 'unsafePath', model, replaced(model, `"${shardName}"`, '"/etc/passwd"')],
    ['a shard path with a backslash', 'unsafePath', model, replaced(model, `"${shardName}"`, '"..\\\\\\\\a.bin"')],
    ['a shard address', 'shardUrl', model, replaced(model, `"${shardName}"`, '"http://example.com/a.bin"')],
    ['a shard address as data', 'shardUrl', model, replaced(model, `"${shardName}"`, '"data:,a"')],
    ['a shard that is not there', 'shardMissing', shardName, withFiles(whole, { [shardName]: undefined })],
    [
      'a shard named as a property of every object',
      'shardMissing',
      'toString',
      replaced(model, `"${shardName}"`, '"toString"'),
    ],
    ['a shard that is too short', 'shardLength', shardName, withFiles(whole, { [shardName]: shard.slice(0, -4) })],
    [
      'a shard that is cut within a number',
      'shardLength',
      shardName,
      withFiles(whole, { [shardName]: shard.slice(0, -1) }),
    ],
    ['an empty shard', 'shardLength', shardName, withFiles(whole, { [shardName]: new Uint8Array() })],
    [
      'a shard that is too long',
      'shardLength',
      shardName,
      withFiles(whole, { [shardName]: new Uint8Array([...shard, 0, 0, 0, 0]) }),
    ],
    [
      'an error page for a shard',
      'shardHtml',
      shardName,
      withFiles(whole, { [shardName]: textFile('<!doctype html>') }),
    ],
    ['a weight that is not there', 'weightMissing', model, replaced(model, '"dense_2/bias"', '"dense_3/bias"')],
    [
      'a kernel of the wrong shape',
      'weightShape',
      model,
      replaced(model, /("dense_1\/kernel",\s*"shape": \[\s*)3,\s*2/, '$12, 3'),
    ],
    [
      'a kernel of too many dimensions',
      'weightShape',
      model,
      replaced(model, /("dense_1\/kernel",\s*"shape": \[\s*)3,\s*2/, '$13, 2, 1'),
    ],
    [
      'weights of another type',
      'weightType',
      model,
      replaced(model, '"dtype": "float32"\n        }', '"dtype": "int32"\n        }'),
    ],
    [
      'weights quantised to four bits',
      'weightType',
      model,
      replaced(model, '"dtype": "float32"\n        }', '"dtype": "float32", "quantization": {"dtype": "uint4"}}'),
    ],
    ['a weight that is NaN', 'notFinite', shardName, withWeight(Number.NaN)],
    ['a weight that is infinite', 'notFinite', shardName, withWeight(Number.NEGATIVE_INFINITY)],
    [
      'weights of 20 million units',
      'tooManyWeights',
      model,
      replaced(model, /("dense_1\/bias",\s*"shape": \[\s*)2/, '$120000000'),
    ],
    [
      'weights of more units than there are numbers',
      'tooManyWeights',
      model,
      replaced(model, /("dense_1\/bias",\s*"shape": \[\s*)2/, '$11e308, 1e308'),
    ],
  ]);

  it('says what is wrong', async () => {
    expect(await sentenceOf(withFiles(whole, { [shardName]: shard.slice(0, -4) }))).toMatch(/64 bytes instead of 68/);
    expect(await sentenceOf(replaced(model, '"dense_2/bias"', '"dense_3/bias"'))).toContain('dense_2/bias');
  });
});
