import { loadPackage } from '../../src/cli/loadPackage';
import type { MaskedPackage } from '../../src/packages/types';

/** The model package that ships with the extension. */
export async function bundledPackage(): Promise<MaskedPackage> {
  const loaded = await loadPackage('public/model');
  if (!loaded.ok) throw new Error(`${loaded.problem.file}: ${loaded.problem.code}`);
  const { model } = loaded.value;
  if (model.kind !== 'masked') throw new Error('the bundled package is not masked');
  return model;
}
