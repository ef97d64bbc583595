import { describe, expect, it } from 'vitest';
import { readPackage } from '../../../src/packages/readPackage';
import type { PackageFiles } from '../../../src/packages/types';
import { usedNames } from '../../../src/packages/usedFiles';
import { textFile, textOf, withFiles } from '../support/examplePackage';
import { fc } from '../support/fc';
import { kerasFiles } from '../support/kerasCases';
import { expectSentences, whole } from '../support/refusals';

const packages: readonly PackageFiles[] = [whole, kerasFiles('keras3-keras'), kerasFiles('keras3-uint8')];
const files = fc.constantFrom(...packages);
const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** A package or a problem that can be said: never an error, and never anything else. */
async function expectAnswer(changed: PackageFiles): Promise<void> {
  usedNames(changed);
  const result = await readPackage(changed);
  if (!result.ok) return expectSentences(result.problem);
  if (result.value.kind !== 'dense') throw new Error('not dense any more');
  const { network, features, threshold, scaler } = result.value;
  expect([network.inputs, network.layers.at(-1)?.units]).toEqual([features.length, features.length]);
  const weights = network.layers.flatMap(({ kernel, bias }) => [...kernel, ...bias]);
  expect([threshold, ...weights, ...(scaler.scale_ ?? [])].every(Number.isFinite)).toBe(true);
}

/** The name of the file at a place from 0 to 1. */
const nameAt = (all: PackageFiles, at: number) => Object.keys(all)[Math.floor(at * Object.keys(all).length)] ?? '';

describe('readPackage', () => {
  it('answers whatever bytes are changed', async () => {
    const changes = fc.array(fc.tuple(place, fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(files, place, changes, async (all, which, bytes) => {
        const name = nameAt(all, which);
        const changed = Uint8Array.from(all[name] ?? []);
        for (const [at, byte] of bytes) changed[Math.floor(at * changed.length)] = byte;
        await expectAnswer(withFiles(all, { [name]: changed }));
      }),
      { numRuns: 1000 },
    );
  });

  it('answers wherever a file is cut off, or when its end is said twice', async () => {
    await fc.assert(
      fc.asyncProperty(files, place, place, fc.boolean(), async (all, which, at, isCut) => {
        const name = nameAt(all, which);
        const bytes = all[name] ?? new Uint8Array();
        const cut = Math.floor(at * bytes.length);
        const changed = isCut ? bytes.slice(0, cut) : new Uint8Array([...bytes, ...bytes.subarray(cut)]);
        await expectAnswer(withFiles(all, { [name]: changed }));
      }),
      { numRuns: 500 },
    );
  });

  it('answers whatever value is put into its JSON', async () => {
    const odd = fc.oneof(
      fc.constantFrom('1e308', '-1', '0', '2e7', 'null', '[]', '{}', '""', 'true', '"__proto__"', '[[[]]]', '0.5'),
      fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.stringify(value)),
    );
    await fc.assert(
      fc.asyncProperty(files, place, place, odd, async (all, which, at, value) => {
        const name = nameAt(withFiles(all, { 'group1-shard1of1.bin': undefined }), which);
        await expectAnswer(withFiles(all, { [name]: textFile(withValueAt(textOf(all, name), at, value)) }));
      }),
      { numRuns: 2000 },
    );
  });
});

/** JSON with the value at one place replaced. */
function withValueAt(text: string, at: number, value: string): string {
  const values = [...text.matchAll(/(?<=[:,[]\s*)(?:-?\d[\d.e+-]*|"[^"]*"(?!\s*:)|null|true|false)/g)];
  const chosen = values[Math.floor(at * values.length)];
  if (!chosen) return value;
  return text.slice(0, chosen.index) + value + text.slice(chosen.index + chosen[0].length);
}
