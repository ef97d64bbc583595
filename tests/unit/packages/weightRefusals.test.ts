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
    expect(await sentenceOf(withWeight(Number.NaN))).toMatch(/dense_1\/kernel in group1-shard1of1.bin holds NaN/);
  });
});

describe('readPackage, of several weight files,', () => {
  /** The example's 68 bytes of weights in three files. */
  const cut = (...lengths: number[]) => {
    const names = ['a.bin', 'b.bin', 'c.bin'];
    const files = names.map((name, at) => [name, new Uint8Array(lengths[at] ?? 0)]);
    return replaced(model, `"${shardName}"`, '"a.bin", "b.bin", "c.bin"', { ...whole, ...Object.fromEntries(files) });
  };
  const together = 'a.bin, b.bin, c.bin';

  itRefuses([
    ['one that is cut off', 'shardLengths', together, cut(32, 32, 2)],
    ['one that is a web page', 'shardHtml', 'b.bin', { ...cut(32, 0, 4), 'b.bin': textFile('<html lang="en">') }],
    ['one that is missing', 'shardMissing', 'b.bin', withFiles(cut(32, 32, 4), { 'b.bin': undefined })],
    ['none at all', 'shardLength', model, replaced(model, `"${shardName}"`, '')],
  ]);

  it('says the bytes of each, and what they should be where that is known', async () => {
    expect(await sentenceOf(cut(32, 32, 2))).toContain('a.bin 32 (32), b.bin 32 (32), c.bin 2 (4)');
    expect(await sentenceOf(cut(32, 10, 4))).toContain('a.bin 32 (32), b.bin 10 (32), c.bin 4 (4)');
    expect(await sentenceOf(cut(7, 8, 9))).toContain(': a.bin 7, b.bin 8, c.bin 9.');
  });
});

describe('readPackage, of quantised weights,', () => {
  const quantised = (how: string) =>
    replaced(
      model,
      '"dtype": "float32"\n        }',
      `"dtype": "float32", "quantization": ${how}}`,
      withFiles(whole, { [shardName]: shard.slice(0, 6 + 11 * 4) }),
    );

  itRefuses([
    ['no scale', 'quantisation', model, quantised('{"dtype": "uint8", "min": 0}')],
    ['a scale that is no number', 'quantisation', model, quantised('{"dtype": "uint8", "min": 0, "scale": "1"}')],
    ['a scale that overflows', 'notFinite', shardName, quantised('{"dtype": "uint8", "min": 1e308, "scale": 1e308}')],
  ]);
});
