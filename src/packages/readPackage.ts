import { Refusal, refusal, refusalAsResult } from './problem';
import { neverConverted } from './rawFiles';
import { readDense } from './readDense';
import { readForest } from './readForest';
import { readJson, readShape } from './readJson';
import { readMasked } from './readMasked';
import { kindSchema } from './schemas';
import { mostPackageBytes } from './sizes';
import type { ModelPackage, PackageFiles, PackageNote, PackageResult } from './types';
import { kindOf, mainFileNames, packageFileNames, usedNames } from './usedFiles';

export { packageFileNames };

/**
 * Reads and checks the files of a model package. Nothing of a package that is not whole is used.
 *
 * @param beside - Names of files that lie beside these and were not read.
 * @returns The package, or the first problem found with the file it is in.
 */
export function readPackage(
  files: PackageFiles,
  beside: readonly string[] = [],
): Promise<PackageResult<ModelPackage & { readonly notes: readonly PackageNote[] }>> {
  return refusalAsResult(async () => {
    const names = [...Object.keys(files), ...beside];
    const used = usedNames(files);
    checkFiles(files, names, used);
    const unused = names.filter((name) => !used.includes(name));
    const isStated = Object.hasOwn(files, 'features.json') || kindOf(files) === 'forest';
    const json = isStated ? readJson(files, 'features.json') : undefined;
    const { kind } = json === undefined ? { kind: 'dense' } : readShape(kindSchema, json, 'features.json');
    if (kind === 'masked') return readMasked(files, json, unused);
    if (kind === 'forest') return readForest(files, json, unused);
    if (kind === 'dense') return readDense(files, json, unused);
    throw refusal('unknownKind', 'features.json', { kind });
  });
}

function checkFiles(files: PackageFiles, names: readonly string[], used: readonly string[]): void {
  const isModel = mainFileNames.some((name) => Object.hasOwn(files, name));
  const raw = isModel ? undefined : neverConverted(names);
  if (raw) throw new Refusal(raw);
  const bytes = used.reduce((sum, name) => sum + (Object.hasOwn(files, name) ? (files[name]?.length ?? 0) : 0), 0);
  if (bytes > mostPackageBytes) throw refusal('packageTooLarge', 'model.json', { bytes, most: mostPackageBytes });
}
