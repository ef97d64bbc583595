import { isVisible } from '../extraction/isVisible';
import { searchRoots } from '../extraction/searchRoots';

/** The hosts of visible frames of other origins, whose documents this frame cannot see. */
export function foreignFrames(document: Document): string[] {
  const frames = searchRoots(document).flatMap((root) => [...root.querySelectorAll('iframe')]);
  const foreign = frames.filter((frame) => !frame.contentDocument && isVisible(frame));
  const hosts = foreign.flatMap(({ src }) => (/^https?:/.test(src) && URL.canParse(src) ? [new URL(src).host] : []));
  return [...new Set(hosts)];
}
