import { isVisible } from '../extraction/isVisible';

/** The hosts of visible frames of other origins, whose documents this frame cannot see. */
export function foreignFrames(document: Document): string[] {
  const frames = [...document.querySelectorAll('iframe')].filter((frame) => !frame.contentDocument && isVisible(frame));
  const hosts = frames.flatMap(({ src }) => (/^https?:/.test(src) ? [new URL(src).host] : []));
  return [...new Set(hosts)];
}
