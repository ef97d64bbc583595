import { launchChromium } from './support/chromium';
import { approveInChromium, describeWelcomeFlows } from './support/welcomeFlows';

async function install() {
  const { browser, extensionId } = await launchChromium('dist/chrome', { keepWelcome: true });
  await approveInChromium(await browser.newPage(), extensionId, ['127.0.0.1', 'books.example.com']);
  const openOwn = async (path: string) => {
    const page = await browser.newPage();
    await page.goto(`chrome-extension://${extensionId}${path}`);
    return page;
  };
  return { browser, openOwn };
}

describeWelcomeFlows('Chromium', install);
