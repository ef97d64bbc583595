import { answer, askContent, isExtensionPage } from '../messaging/bus';
import { backgroundRoutes } from '../messaging/routes';
import { showBadge } from './badge';
import { checkGrantedSites } from './checkBySelf';
import { checkTab } from './checkTab';
import { engineBySettings, followSettings } from './engine';
import { takeTurn } from './turns';

answer(
  backgroundRoutes,
  {
    'background/check': async ({ tabId }) => {
      const isLatest = takeTurn(tabId);
      const result = await checkTab(tabId);
      // Not waited for: the popup should not wait for the button.
      if (result.kind === 'checked' && isLatest()) void showBadge(tabId, result);
      return result;
    },
    'background/outline': async ({ tabId, frameId, selector, address }) => {
      const answered = await askContent(tabId, frameId, 'content/outline', { selector, address });
      return answered.ok && answered.value;
    },
    'background/model': async () => (await engineBySettings()).modelInfo,
    'background/engine': async () => (await engineBySettings()).engineInfo,
  },
  isExtensionPage,
);
followSettings();
checkGrantedSites();
