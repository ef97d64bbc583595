import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { infoLines } from '../../../src/cli/infoLines';
import { loadPackage } from '../../../src/cli/loadPackage';
import { packageSha256 } from '../../../src/packages/hash';
import { modelInfo } from '../../../src/packages/modelInfo';
import { writePackage } from '../../../src/packages/writePackage';
import { forestPackage } from '../support/forestPackage';

const files = writePackage(forestPackage());
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forest-'));
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
});
afterAll(() => rm(folder, { recursive: true }));

describe('a forest package in a folder', () => {
  it.each(['', 'forest.json'])('is loaded by its folder or its forest.json (%j)', async (name) => {
    const loaded = await loadPackage(join(folder, name));
    expect(loaded).toMatchObject({
      ok: true,
      value: { model: { kind: 'forest' }, sha256: await packageSha256(files) },
    });
  });

  it('is inspected with its size and what its threshold is one of', () => {
    const lines = infoLines(modelInfo(forestPackage(), 'abc'));
    expect(lines).toContain('forest     5 trees of up to 16 rows');
    expect(lines).toContain('threshold  1.5 (score of a row)');
    expect(lines.some((line) => line.startsWith('limits'))).toBe(false);
  });

  it('is refused before it is read when forest.json is larger than any that is read', async () => {
    await writeFile(join(folder, 'forest.json'), new Uint8Array(8 * 2 ** 20 + 1));
    expect(await loadPackage(folder)).toMatchObject({
      ok: false,
      problem: { code: 'fileTooLarge', file: 'forest.json' },
    });
    await writeFile(join(folder, 'forest.json'), files['forest.json'] ?? '');
  });
});
