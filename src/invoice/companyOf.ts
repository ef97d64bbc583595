import type { Profile, Reading } from './types';

/**
 * Whose books are looked at: as the profile says, or the field that it names tells, else as the settings say.
 *
 * @param byDefault - From the settings; empty when that is not known.
 */
export function companyOf(
  profile: Pick<Profile, 'company'>,
  { fields }: Reading,
  byDefault: string,
): string | undefined {
  const { company } = profile;
  if (company && 'name' in company) return company.name;
  const told = company && fields[company.field];
  // What can be read in several ways is not known, and not what the settings say either.
  return told?.status === 'ambiguous' ? undefined : told?.value || byDefault || undefined;
}
