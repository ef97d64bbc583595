/** A page stands still when nothing in it has changed for this long. */
const quietMs = 300;
/** A page that never stands still is read after this long all the same. */
const longestMs = 5000;

/**
 * Waits until a page is loaded and stands still.
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
        if (document.readyState === 'complete') end(true);
      }, quietMs);
    };
    const observer = new MutationObserver(restart);
    observer.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
    document.addEventListener('readystatechange', restart);
    const longest = setTimeout(() => end(false), longestMs);
    restart();
  });
}
