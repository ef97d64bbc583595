import { loadPackage } from '../../src/cli/loadPackage';
import type { DensePackage } from '../../src/packages/types';

/** The model package that ships with the extension. */
export async function bundledPackage(): Promise<DensePackage> {
  const loaded = await loadPackage('public/model');
  if (!loaded.ok) throw new Error(`${loaded.problem.file}: ${loaded.problem.code}`);
  const { model } = loaded.value;
  if (model.kind !== 'dense') throw new Error('the bundled package is not dense');
  return model;
}
