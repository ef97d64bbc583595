import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A copy of a build in which every site is granted from the start: no prompt can be clicked from outside. */
export interface GrantedBuild {
  readonly folder: string;
  readonly remove: () => Promise<void>;
}

/** Copies the build for Chrome and makes its optional hosts required ones. */
export async function grantedBuild(): Promise<GrantedBuild> {
  const folder = await mkdtemp(join(tmpdir(), 'crossfoot-granted-'));
  await cp('dist/chrome', folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const { optional_host_permissions, ...manifest } = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...manifest, host_permissions: optional_host_permissions }));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
