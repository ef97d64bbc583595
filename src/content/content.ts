import { readPage } from '../extraction/readPage';
import { testProfile } from '../extraction/testProfile';
import { answer, isBackground } from '../messaging/bus';
import { contentRoutes } from '../messaging/routes';
import { foreignFrames } from './foreignFrames';
import { outline } from './outline';
import { settled } from './settled';

/** Set in our isolated world only, so that a second injection changes nothing and the page sees nothing. */
declare global {
  var crossfootIsHere: true | undefined;
}

/** The address that was checked is that of the whole page; a frame in it has another. */
const isTop = () => window.top === window;

if (!globalThis.crossfootIsHere) {
  globalThis.crossfootIsHere = true;
  answer(
    contentRoutes,
    {
      'content/read': async ({ profile, settle, customKinds }) => {
        const still = settle && (await settled(document));
        return {
          reading: readPage(document, profile, undefined, { customKinds }),
          settled: still,
          loading: document.readyState === 'loading',
          address: location.href,
          contentType: document.contentType,
          foreignFrames: foreignFrames(document),
        };
      },
      'content/test': async ({ profile, customKinds }) => ({
        test: testProfile(document, profile, undefined, { customKinds }),
        loading: document.readyState === 'loading',
        address: location.href,
        contentType: document.contentType,
      }),
      'content/outline': async ({ selector, address }) =>
        isTop() && location.href !== address ? false : outline(document, selector),
    },
    isBackground,
  );
}
