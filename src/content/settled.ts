import { searchRoots } from '../extraction/searchRoots';

/** A page stands still when nothing in it has changed for this long. */
const quietMs = 300;
/** A page that never stands still is read after this long all the same. */
const longestMs = 5000;

/**
 * Waits until a page, with every open shadow root in it, is loaded and stands still.
 *
 * @returns Whether it did; false when it went on changing or loading until the longest wait was over.
 */
export function settled(document: Document): Promise<boolean> {
  return new Promise((resolve) => {
    let quiet: ReturnType<typeof setTimeout> | undefined;
    const end = (isStill: boolean) => {
      clearTimeout(quiet);
      clearTimeout(longest);
      observer.disconnect();
      document.removeEventListener('readystatechange', restart);
      resolve(isStill);
    };
    const restart = () => {
      clearTimeout(quiet);
      quiet = setTimeout(() => {
        if (watchNewRoots()) restart();
        else if (document.readyState === 'complete') end(true);
      }, quietMs);
    };
    const observer = new MutationObserver(restart);
    const watchNewRoots = observeRoots(document, observer);
    document.addEventListener('readystatechange', restart);
    const longest = setTimeout(() => end(false), longestMs);
    watchNewRoots();
    restart();
  });
}

/** An observer does not see into shadow roots: each is watched by itself, those that appear later too. */
function observeRoots(document: Document, observer: MutationObserver): () => boolean {
  const watched = new Set<Node>();
  return () => {
    const added = searchRoots(document).filter((root) => !watched.has(root));
    for (const root of added) {
      observer.observe(root, { childList: true, subtree: true, characterData: true, attributes: true });
      watched.add(root);
    }
    return added.length > 0;
  };
}
