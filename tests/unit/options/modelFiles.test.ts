import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { writePackage } from '../../../src/packages/writePackage';
import { fakeStorage } from '../support/fakeStorage';
import { forestPackage } from '../support/forestPackage';

vi.mock('../../../src/platform/browser', () => ({ browser: fakeStorage().browser }));
const { addFiles, candidate, files, startOver } = await import('../../../src/options/modelFiles');

const folder = 'tests/fixtures/keras/keras3-h5';
const names = readdirSync(folder).filter((name) => name !== 'scores.json');

/** A file whose bytes come when they are let go. */
function slowFile(name: string) {
  let letGo: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const bytes = new Uint8Array(readFileSync(join(folder, name)));
  const file = new File([bytes], name);
  file.arrayBuffer = async () => {
    await gate;
    return bytes.slice().buffer;
  };
  return { file, letGo };
}

const fileOf = (name: string, content: BlobPart = new Uint8Array(readFileSync(join(folder, name)))) =>
  new File([content], name);

beforeEach(startOver);

describe('files of a model', () => {
  it('count in whatever order they come, also when the first drop is still being read at the second', async () => {
    const [first = '', ...others] = names;
    const slow = slowFile(first);
    const early = addFiles([slow.file]);
    const late = addFiles(others.map((name) => fileOf(name)));
    slow.letGo();
    await Promise.all([early, late]);
    expect(candidate.value.kind).toBe('accepted');
    expect(Object.keys(files.value).sort()).toEqual([...names].sort());
  });

  it('do not come back when they were still being read while the person began anew', async () => {
    const slow = slowFile('model.json');
    const adding = addFiles([slow.file]);
    startOver();
    slow.letGo();
    await adding;
    expect([candidate.value.kind, files.value]).toEqual(['none', {}]);
  });

  it('of another model begin anew: nothing of the first stays', async () => {
    await addFiles(names.map((name) => fileOf(name)));
    await addFiles([fileOf('model.json')]);
    expect([candidate.value.kind, Object.keys(files.value)]).toEqual(['refused', ['model.json']]);
  });

  it('of a forest are accepted, in whatever order they come, and never mixed with those of a network', async () => {
    const forest = Object.entries(writePackage(forestPackage())).map(
      ([name, bytes]) => new File([new Uint8Array(bytes)], name),
    );
    for (const file of forest) await addFiles([file]);
    expect(candidate.value).toMatchObject({ kind: 'accepted', model: { kind: 'forest', trees: 5 } });
    await addFiles([fileOf('model.json')]);
    expect(Object.keys(files.value)).toEqual(['model.json']);
    await addFiles(forest.filter(({ name }) => name === 'forest.json'));
    expect(candidate.value).toMatchObject({ kind: 'refused', sentence: expect.stringMatching(/features\.json/) });
  });

  it('that cannot be read are said to be so, and those before stay', async () => {
    await addFiles([fileOf('model.json')]);
    const folderLike = fileOf('sub', '');
    folderLike.arrayBuffer = () => Promise.reject(new DOMException('', 'NotFoundError'));
    await addFiles([folderLike]);
    expect(candidate.value).toMatchObject({ kind: 'refused', sentence: expect.stringMatching(/not their folder/) });
    expect(Object.keys(files.value)).toEqual(['model.json']);
  });
});
