import { chromiumDriver } from './support/driver';
import { describeSettingsFlows } from './support/settingsFlows';
import { approveInChromium } from './support/welcomeFlows';

/** The site of the demo portals is granted in options, as a person does. */
async function start() {
  const driver = await chromiumDriver();
  const options = await driver.openOptions();
  const extensionId = await options.evaluate(() => location.host);
  await approveInChromium(await driver.newPage(), extensionId, ['127.0.0.1', 'localhost']);
  await options.bringToFront();
  await options.waitForSelector('[data-profile="tallyroom"] button');
  await options.click('[data-profile="tallyroom"] button');
  await options.waitForSelector('[data-profile="tallyroom"] button[data-granted="true"]');
  await options.close();
  return driver;
}

describeSettingsFlows('Chromium', start);
