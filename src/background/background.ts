import { answer, askContent, isExtensionPage } from '../messaging/bus';
import { backgroundRoutes } from '../messaging/routes';
import { showBadge } from './badge';
import { checkGrantedSites } from './checkBySelf';
import { checkTab } from './checkTab';
import { engine, followSettings } from './engine';

answer(
  backgroundRoutes,
  {
    'background/check': async ({ tabId }) => {
      const result = await checkTab(tabId);
      if (result.kind === 'checked') void showBadge(tabId, result);
      return result;
    },
    'background/outline': async ({ tabId, frameId, selector }) => {
      const answered = await askContent(tabId, frameId, 'content/outline', { selector });
      return answered.ok && answered.value;
    },
    'background/model': async () => (await engine()).modelInfo,
    'background/engine': async () => (await engine()).engineInfo,
  },
  isExtensionPage,
);
followSettings();
checkGrantedSites();
