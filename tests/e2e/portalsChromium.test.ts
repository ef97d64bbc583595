import { afterAll } from 'vitest';
import { chromiumDriver } from './support/driver';
import { type GrantedBuild, grantedBuild } from './support/grantedBuild';
import { describePortalFlows } from './support/portalFlows';

let build: GrantedBuild;

afterAll(() => build?.remove());

describePortalFlows('Chromium', async () => {
  build = await grantedBuild();
  return chromiumDriver(build.folder);
});
