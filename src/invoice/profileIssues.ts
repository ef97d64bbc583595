import * as v from 'valibot';
import { profileSchema } from './profileSchema';
import type { SelectorProblem } from './selectorLimits';

/** What is wrong with a part of a profile; the interface turns it into words. */
export type ProfileReason =
  | `selector.${SelectorProblem}`
  | 'notAMatchPattern'
  | 'notALocale'
  | 'notAField'
  | 'notACurrency'
  | 'missing'
  | 'unknownKey'
  | 'tooMany'
  | 'tooLong'
  | 'other';

/** What is wrong, and where: `fields.grossTotal.0.css`, empty for the whole. */
export interface ProfileIssue {
  readonly path: string;
  readonly reason: ProfileReason;
}

/** All that is wrong with a profile that may come from anywhere. @returns Nothing for a profile. */
export function profileIssues(data: unknown, config?: { readonly abortEarly: true }): ProfileIssue[] {
  const { issues = [] } = v.safeParse(profileSchema, data, config);
  return issues.map((issue) => ({ path: v.getDotPath(issue) ?? '', reason: reasonOf(issue) }));
}

/** The schema's own messages are reasons; where it has none, the kind of issue tells. */
function reasonOf({ type, expected, received, message }: v.BaseIssue<unknown>): ProfileReason {
  if (isReason(message)) return message;
  if (type === 'strict_object' && expected === 'never') return 'unknownKey';
  if (type === 'strict_object' && received === 'undefined') return 'missing';
  return 'other';
}

const reasons: Readonly<Record<ProfileReason, true>> = {
  'selector.empty': true,
  'selector.tooLong': true,
  'selector.tooDeep': true,
  'selector.tooManyHas': true,
  'selector.tooManyParts': true,
  notAMatchPattern: true,
  notALocale: true,
  notAField: true,
  notACurrency: true,
  missing: true,
  unknownKey: true,
  tooMany: true,
  tooLong: true,
  other: true,
};

function isReason(message: string): message is ProfileReason {
  return Object.hasOwn(reasons, message);
}
