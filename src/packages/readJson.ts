import * as v from 'valibot';
import { ProtoKeyError, parseJson } from '../invoice/parseJson';
import { looksLikeHtml } from './looksLikeHtml';
import { type Refusal, refusal } from './problem';
import { mostBytesOf } from './sizes';
import type { PackageFiles } from './types';

/**
 * The JSON of one of a package's files.
 *
 * @throws Refusal that says why there is none.
 */
export function readJson(files: PackageFiles, file: string): unknown {
  const bytes = Object.hasOwn(files, file) ? files[file] : undefined;
  if (!bytes) throw refusal('fileMissing', file);
  const most = mostBytesOf(file);
  if (bytes.length > most) throw refusal('fileTooLarge', file, { bytes: bytes.length, most });
  const text = textOf(bytes);
  if (text === undefined) throw refusal('notJson', file);
  try {
    return parseJson(text);
  } catch (error) {
    if (error instanceof RangeError) throw refusal('tooDeep', file);
    throw error instanceof ProtoKeyError ? refusal('protoKey', file) : whyNotJson(text, bytes, file);
  }
}

/** The JSON of a file in the shape of a schema. @throws Refusal that names the first place that differs. */
export function readShape<S extends v.GenericSchema>(schema: S, json: unknown, file: string): v.InferOutput<S> {
  const result = v.safeParse(schema, json, { abortEarly: true });
  if (result.success) return result.output;
  const [{ expected, received, ...issue }] = result.issues;
  const where = v.getDotPath({ expected, received, ...issue }) ?? file;
  if (received === 'undefined') throw refusal('keyMissing', file, { where });
  if (expected === 'never') throw refusal('unknownKey', file, { where });
  throw expected === null || expected === undefined
    ? refusal('wrongValue', file, { where, received })
    : refusal('wrongType', file, { where, expected, received });
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function whyNotJson(text: string, bytes: Uint8Array, file: string): Refusal {
  if (text.trim() === '') return refusal('emptyFile', file);
  if (looksLikeHtml(bytes)) return refusal('htmlPage', file);
  const word = bareWord(text);
  if (word !== undefined) return refusal('nanInJson', file, { word });
  return refusal('notJson', file);
}

/** The first NaN or Infinity that stands outside of strings. */
function bareWord(text: string): string | undefined {
  const word = /-?(?:NaN|Infinity)\b/y;
  let isString = false;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') isString = !isString;
    else if (isString) at += text[at] === '\\' ? 1 : 0;
    else {
      word.lastIndex = at;
      const found = word.exec(text);
      if (found) return found[0];
    }
  }
  return undefined;
}
