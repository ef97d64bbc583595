import { loadPackage } from '../../src/cli/loadPackage';
import type { ModelPackage } from '../../src/packages/types';

/** The model package that ships with the extension. */
export async function bundledPackage(): Promise<ModelPackage> {
  const loaded = await loadPackage('public/model');
  if (!loaded.ok) throw new Error(`${loaded.problem.file}: ${loaded.problem.code}`);
  return loaded.value.model;
}
