import { readProfile } from './profileSchema';
import foliodesk from './profiles/foliodesk.json';
import kontorblatt from './profiles/kontorblatt.json';
import tallyroom from './profiles/tallyroom.json';
import tryton from './profiles/tryton.json';
import type { Profile } from './types';

/** The profiles that come with the extension: three demo portals and Tryton. */
export const shippedProfiles: readonly Profile[] = [tallyroom, kontorblatt, foliodesk, tryton].map(readProfile);
