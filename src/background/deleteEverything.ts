import { browser } from '../platform/browser';
import { deleteHistory } from '../storage/history';
import { deletePackages } from '../storage/models';
import { engineAsChosen } from './engine';

/** Deletes all that is stored and gives back every site that was allowed; then all is as after the installation. */
export async function deleteEverything(): Promise<boolean> {
  const { origins = [] } = await browser.permissions.getAll();
  await Promise.all([
    // First what says which model is in use: without it the bundled one is, whatever else is still there.
    browser.storage.local.clear().then(deletePackages),
    deleteHistory().then(({ ok }) => {
      if (!ok) throw new Error('the history could not be deleted');
    }),
    browser.storage.session.clear(),
    origins.length === 0 ? true : browser.permissions.remove({ origins }),
  ]);
  // Deleted is deleted, whether or not the engine starts again now.
  await engineAsChosen().catch((error: unknown) => console.error('crossfoot', error));
  return true;
}
