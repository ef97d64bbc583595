import type { ModelProblem } from '../messaging/types';
import { packageSha256 } from '../packages/hash';
import { readPackage } from '../packages/readPackage';
import type { ModelPackage, PackageFiles } from '../packages/types';
import { ChoiceUnreadable, loadChoice, loadPackage } from '../storage/models';
import { bundledFiles } from './bundledFiles';

/** A package cannot be used, and why. */
export class PackageUnusable extends Error {
  readonly problem: ModelProblem;
  constructor(problem: ModelProblem) {
    super(`model package: ${typeof problem === 'string' ? problem : problem.code}`);
    this.problem = problem;
  }
}

/** A package that was read and checked. */
export interface CheckedPackage {
  readonly package: ModelPackage;
  readonly sha256: string;
}

/** The package in use; `active` is null for the bundled one. @throws PackageUnusable when it cannot be read. */
export async function chosenPackage(): Promise<CheckedPackage & { readonly active: string | null }> {
  // Nearly everyone uses the bundled one: its files are fetched while the choice is still being looked up.
  const [active, bundled] = await Promise.all([activeHash(), bundledFiles()]);
  if (active === null) return { active, ...(await checkedPackage(bundled)) };
  return { active, ...(await keptPackage(active)) };
}

/** A package as it was kept. @throws PackageUnusable when it cannot be read, or is not as it was. */
export async function keptPackage(sha256: string): Promise<CheckedPackage> {
  const files = (await fromStorage(loadPackage(sha256)))?.files ?? {};
  // Other files may well be a model, but not the one that was chosen.
  if ((await packageSha256(files)) !== sha256) throw new PackageUnusable('damaged');
  return checkedPackage(files);
}

/** The hash of the package in use; null for the bundled one. @throws PackageUnusable when it cannot be read. */
export async function activeHash(): Promise<string | null> {
  return (await fromStorage(loadChoice())).active;
}

/** Reads and checks a package's files. @throws PackageUnusable that says what is wrong. */
async function checkedPackage(files: PackageFiles): Promise<CheckedPackage> {
  const [loaded, sha256] = await Promise.all([readPackage(files), packageSha256(files)]);
  if (!loaded.ok) throw new PackageUnusable(loaded.problem);
  return { package: loaded.value, sha256 };
}

async function fromStorage<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof ChoiceUnreadable) throw new PackageUnusable('unreadable');
    console.error('crossfoot', error instanceof Error ? error.stack : error);
    throw new PackageUnusable('storage');
  }
}
