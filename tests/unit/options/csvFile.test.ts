import { describe, expect, it } from 'vitest';
import { csvFile } from '../../../src/options/csvFile';

const file = (...bytes: readonly BlobPart[]) => new File([...bytes], 'invoices.csv');
const textOf = async (of: File) => {
  const read = await csvFile(of);
  return typeof read === 'string' ? read : read.text;
};

describe('a chosen file', () => {
  it.each([
    ['UTF-8', file('Süd')],
    ['UTF-8 with its mark', file(new Uint8Array([0xef, 0xbb, 0xbf]), 'Süd')],
    ['a Windows code page, as Excel writes it in the West', file(new Uint8Array([0x53, 0xfc, 0x64]))],
    ['UTF-16', file(new Uint8Array([0xff, 0xfe, 0x53, 0, 0xfc, 0, 0x64, 0]))],
    ['UTF-16, the other way round', file(new Uint8Array([0xfe, 0xff, 0, 0x53, 0, 0xfc, 0, 0x64]))],
  ])('is read in %s', async (_, written) => {
    expect(await textOf(written)).toBe('Süd');
  });

  it('is known by its hash', async () => {
    expect(await csvFile(file('abc'))).toMatchObject({
      name: 'invoices.csv',
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    });
  });

  it.each([
    ['spreadsheet', file(new Uint8Array([0x50, 0x4b, 3, 4]))],
    ['spreadsheet', file(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))],
    ['tooLarge', Object.defineProperty(file('a'), 'size', { value: 51 * 2 ** 20 })],
    ['cannotRead', Object.assign(file('a'), { arrayBuffer: () => Promise.reject(new Error('a folder')) })],
  ])('that is none to read is refused: %s', async (refusal, chosen) => {
    expect(await csvFile(chosen)).toBe(refusal);
  });
});
