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
  const named = company && ('name' in company ? company.name : fields[company.field]?.value);
  return named || byDefault || undefined;
}
