import type { UseModelResult } from '../messaging/types';
import { selfTestProblem } from '../packages/problem';
import { activatePackage } from '../storage/models';
import { assemble } from './assembled';
import { keptPackage, PackageUnusable } from './chosenPackage';
import { engineAsChosen, withBackend } from './engine';

/**
 * Puts a package that is kept in use, or the bundled one. It is read, checked and tried out first; the switch itself is
 * one write. May be asked again when the background was ended in the middle: the outcome is the same.
 */
export async function useModel(sha256: string | null): Promise<UseModelResult> {
  try {
    if (sha256 !== null) await tryOut(sha256);
    if (!(await activatePackage(sha256))) throw new PackageUnusable('damaged');
    await engineAsChosen();
    return { kind: 'inUse' };
  } catch (error) {
    if (error instanceof PackageUnusable) return { kind: 'refused', problem: error.problem };
    throw error;
  }
}

async function tryOut(sha256: string): Promise<void> {
  const checked = await keptPackage(sha256);
  const isSound = await withBackend(async () => {
    const { test, dispose } = assemble(checked.package);
    try {
      return await test();
    } finally {
      dispose();
    }
  });
  if (!isSound) throw new PackageUnusable(selfTestProblem(checked.package.kind));
}
