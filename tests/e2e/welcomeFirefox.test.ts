import { launchFirefox } from './support/firefox';
import { describeWelcomeFlows } from './support/welcomeFlows';

async function install() {
  const { browser, openOwnPage } = await launchFirefox('dist/firefox', { keepWelcome: true });
  return { browser, openOwn: openOwnPage };
}

describeWelcomeFlows('Firefox', install);
