import type { ModelState } from '../messaging/types';
import { loadChoice, loadPackage } from '../storage/models';
import { PackageUnusable } from './chosenPackage';
import { engineAsChosen } from './engine';

/** The model in use, or why it cannot be used, and what was in use before. */
export async function modelState(): Promise<ModelState> {
  const choice = await loadChoice().catch(() => undefined);
  const state = {
    isBundled: choice?.active === null,
    needs: [],
    customKinds: {},
    ...(await previousOf(choice?.previous)),
  };
  try {
    const { modelInfo, needs, customKinds } = await engineAsChosen();
    return { ...state, model: modelInfo, needs, customKinds };
  } catch (error) {
    if (error instanceof PackageUnusable) return { ...state, problem: error.problem };
    throw error;
  }
}

async function previousOf(sha256: string | null | undefined): Promise<Pick<ModelState, 'previous'>> {
  if (sha256 === undefined) return {};
  if (sha256 === null) return { previous: { sha256, name: '' } };
  const stored = await loadPackage(sha256).catch(() => undefined);
  // The hash tells two models of one name apart.
  return stored ? { previous: { sha256, name: `${stored.name} (${sha256.slice(0, 8)})` } } : {};
}
