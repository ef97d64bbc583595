import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { packageSha256, sha256 } from '../../../src/packages/hash';
import { textFile } from '../support/examplePackage';

describe('sha256', () => {
  it('is that of FIPS 180-2, appendix B.1', async () => {
    expect(await sha256(new TextEncoder().encode('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});

describe('packageSha256', () => {
  const files = { 'model.json': textFile('{}'), 'a.bin': new Uint8Array([0, 255]), 'B.json': textFile('1') };

  it('is the SHA-256 of what `sha256sum *` prints for the files', async () => {
    const line = (name: 'B.json' | 'a.bin' | 'model.json') =>
      `${createHash('sha256').update(files[name]).digest('hex')}  ${name}\n`;
    const printed = line('B.json') + line('a.bin') + line('model.json');
    expect(await packageSha256(files)).toBe(createHash('sha256').update(printed).digest('hex'));
  });

  it('does not depend on the order of the files', async () => {
    const turned = Object.fromEntries(Object.entries(files).toReversed());
    expect(await packageSha256(turned)).toBe(await packageSha256(files));
  });

  it('changes with every byte and every name', async () => {
    const { 'a.bin': moved, ...rest } = files;
    const hashes = await Promise.all([
      packageSha256(files),
      packageSha256({ ...files, 'a.bin': new Uint8Array([0, 254]) }),
      packageSha256({ ...rest, 'b.bin': moved }),
      packageSha256(rest),
    ]);
    expect(new Set(hashes).size).toBe(4);
  });
});
