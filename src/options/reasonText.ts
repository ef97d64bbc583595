import type { ProfileReason } from '../invoice/profileFile';
import { text } from '../ui/text';

/** Why a part of a profile is refused, in words. */
export function reasonText(reason: ProfileReason): string {
  return text(`reason.${reason}`);
}
