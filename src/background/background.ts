import { answer, askContent, isExtensionPage } from '../messaging/bus';
import { backgroundRoutes } from '../messaging/routes';
import { showBadge } from './badge';
import { checkGrantedSites } from './checkBySelf';
import { checkTab } from './checkTab';
import { deleteEverything } from './deleteEverything';
import { engineAsChosen, followSettings } from './engine';
import { judgeByHand } from './judgeReading';
import { looksRight } from './looksRight';
import { modelState } from './modelState';
import { scoreTime } from './scoreTime';
import { testTab } from './testTab';
import { takeTurn } from './turns';
import { useModel } from './useModel';
import { welcomeNewPeople } from './welcome';

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
    'background/judge': judgeByHand,
    'background/looksRight': ({ recordId }) => looksRight(recordId),
    'background/model': modelState,
    'background/useModel': ({ sha256 }) => useModel(sha256),
    'background/engine': async () => {
      const { engineInfo } = await engineAsChosen();
      return { ...engineInfo, scoreMs: await scoreTime() };
    },
    'background/test': ({ profile, tabId }) => testTab(profile, tabId),
    'background/deleteEverything': deleteEverything,
  },
  isExtensionPage,
);
welcomeNewPeople();
followSettings();
checkGrantedSites();
