import { describe, expect, it } from 'vitest';
import { modelInfo } from '../../../src/packages/modelInfo';
import { readPackage } from '../../../src/packages/readPackage';
import type { PackageFiles } from '../../../src/packages/types';
import { usedFiles } from '../../../src/packages/usedFiles';
import { examplePackage, textFile, withFiles } from '../support/examplePackage';
import { replaced, scaler, whole } from '../support/refusals';

async function notesOf(files: PackageFiles, beside: readonly string[] = []) {
  const result = await readPackage(files, beside);
  return result.ok ? modelInfo(result.value, '').notes : result.problem;
}

describe('the notes on a package', () => {
  it('are none for one that is as it should be', async () => {
    expect(await notesOf(whole)).toEqual([]);
    expect(modelInfo(examplePackage, '').notes).toEqual([]);
  });

  it('say that a scaler with clip is not followed in that', async () => {
    expect(await notesOf(replaced(scaler, '{', '{"clip": true,'))).toEqual([{ code: 'clip', params: {} }]);
    expect(await notesOf(replaced(scaler, '{', '{"clip": false,'))).toEqual([]);
  });

  it('say that a scaler without names is matched by position', async () => {
    expect(await notesOf(replaced(scaler, 'feature_names', 'columns'))).toEqual([{ code: 'byPosition', params: {} }]);
  });

  it('name the files that are not used, but no documents and no hidden ones', async () => {
    const files = withFiles(whole, {
      'scores.csv': textFile(''),
      'README.md': textFile(''),
      '.DS_Store': textFile(''),
    });
    expect(await notesOf(files, ['a.h5'])).toEqual([{ code: 'unusedFiles', params: { files: 'a.h5, scores.csv' } }]);
  });
});

describe('usedFiles', () => {
  it('are those that make the package, whatever lies beside them', () => {
    expect(usedFiles(withFiles(whole, { 'scores.csv': textFile('') }))).toEqual(whole);
  });

  it('are at least the named ones where model.json cannot be read', () => {
    const files = withFiles(whole, { 'model.json': textFile('{') });
    expect(Object.keys(usedFiles(files)).sort()).toEqual([
      'anomaly_threshold.json',
      'features.json',
      'model.json',
      'scaler_params.json',
    ]);
  });
});
