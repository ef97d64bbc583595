import * as v from 'valibot';
import { ProtoKeyError, parseJson } from './parseJson';
import { type ProfileIssue, profileIssues } from './profileIssues';
import { profileSchema } from './profileSchema';
import type { Profile } from './types';

export { type ProfileIssue, type ProfileReason, profileIssues } from './profileIssues';

/** The longest text of a file, in characters. */
const largest = 1_048_576;
/** The most profiles of a file, and of one person: more than anyone has portals, and few enough to be stored. */
export const mostProfiles = 200;
const format = 'crossfoot-profiles';
const version = 1;

/** Why a file of profiles is refused; the interface turns it into a sentence. */
export type ProfileFileProblem =
  | { readonly code: 'tooLarge' | 'notJson' | 'protoKey' | 'notProfiles' | 'empty' | 'tooMany' }
  /** Of the file, or of a profile that stands in it by itself. */
  | { readonly code: 'version'; readonly version: number }
  /** The first profile that is wrong, counted from 0, its name, and what is wrong in it. */
  | ({ readonly code: 'invalid'; readonly index: number; readonly name?: string } & ProfileIssue);

/** The profiles of a file, all of them or none. */
export type ProfileFile =
  | { readonly ok: true; readonly profiles: Profile[] }
  | { readonly ok: false; readonly problem: ProfileFileProblem };

/** The text of a file with these profiles, which `readProfileFile` reads. */
export function writeProfileFile(profiles: readonly Profile[]): string {
  return `${JSON.stringify({ format, version, profiles }, null, 2)}\n`;
}

/**
 * Reads the text of a file of profiles, or of one bare profile.
 *
 * @example readProfileFile('[]') // { ok: false, problem: { code: 'notProfiles' } }
 */
export function readProfileFile(text: string): ProfileFile {
  if (text.length > largest) return refused('tooLarge');
  try {
    return readParsed(parseJson(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    // Nested deeper than the stack is high.
    if (!(error instanceof SyntaxError)) return refused('notProfiles');
    return refused(error instanceof ProtoKeyError ? 'protoKey' : 'notJson');
  }
}

function readParsed(data: unknown): ProfileFile {
  if (!isObject(data)) return refused('notProfiles');
  const isFile = data['format'] === format;
  const given = isFile ? data['profiles'] : [data];
  const isBare = !('format' in data) && ('urlPatterns' in data || 'fields' in data);
  const stated = data['version'];
  if (!isFile && !isBare) return refused('notProfiles');
  if (typeof stated === 'number' && stated !== version) {
    return { ok: false, problem: { code: 'version', version: stated } };
  }
  if (!Array.isArray(given) || (isFile && stated !== version)) return refused('notProfiles');
  if (given.length === 0) return refused('empty');
  return given.length > mostProfiles ? refused('tooMany') : readAll(given);
}

function readAll(given: readonly unknown[]): ProfileFile {
  const profiles: Profile[] = [];
  for (const [index, each] of given.entries()) {
    const read = v.safeParse(profileSchema, each, { abortEarly: true });
    if (!read.success) return { ok: false, problem: invalid(index, each) };
    profiles.push(read.output);
  }
  return { ok: true, profiles };
}

function invalid(index: number, data: unknown): ProfileFileProblem {
  const [issue = { path: '', reason: 'other' as const }] = profileIssues(data, { abortEarly: true });
  const name = isObject(data) && typeof data['name'] === 'string' ? { name: data['name'].slice(0, 100) } : {};
  return { code: 'invalid', index, ...name, ...issue };
}

function refused(code: 'tooLarge' | 'notJson' | 'protoKey' | 'notProfiles' | 'empty' | 'tooMany'): ProfileFile {
  return { ok: false, problem: { code } };
}

function isObject(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
