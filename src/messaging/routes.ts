import * as v from 'valibot';
import { isCustomField } from '../invoice/catalogue';
import { profileSchema } from '../invoice/profileSchema';
import type { FieldProblem, FieldSource, Reading } from '../invoice/types';
import type { CheckResult, EngineInfo, ModelState, PageReading, PageTest, TestResult, UseModelResult } from './types';

/** A request's schema and, as a type only, its reply. */
export interface Route<S extends v.GenericSchema, Reply> {
  readonly request: S;
  readonly reply?: Reply;
}

const route = <Reply>() => ({ for: <S extends v.GenericSchema>(request: S): Route<S, Reply> => ({ request }) });

const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));
const elementPath = v.pipe(v.string(), v.maxLength(5000));
const recordId = v.pipe(v.string(), v.maxLength(100));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const readingSchema: v.GenericSchema<Reading> = v.object({
  fields: v.record(
    v.pipe(v.string(), v.maxLength(100)),
    v.object({
      status: v.picklist(['certain', 'ambiguous', 'missing']),
      raw: v.exactOptional(v.string()),
      value: v.exactOptional(v.string()),
      candidates: v.exactOptional(v.array(v.string())),
      problem: v.exactOptional(v.custom<FieldProblem>((problem) => typeof problem === 'string')),
      source: v.exactOptional(v.custom<FieldSource>((source) => typeof source === 'string')),
      selector: v.exactOptional(elementPath),
      frameId: v.exactOptional(v.number()),
    }),
  ),
});

/** What extension pages may ask of the background. */
export const backgroundRoutes = {
  'background/check': route<CheckResult>().for(v.strictObject({ tabId })),
  'background/outline': route<boolean>().for(
    v.strictObject({ tabId, frameId: v.number(), selector: elementPath, address: v.string() }),
  ),
  /** Judges what was entered by hand, or read from a page and corrected by hand. Without either nothing is kept of it. */
  'background/judge': route<CheckResult>().for(
    v.strictObject({
      reading: readingSchema,
      /** Of a form: what is entered into it is one invoice all the while. */
      formId: v.exactOptional(v.pipe(v.string(), v.maxLength(100))),
      /** The page that was read, and the record of that check. */
      page: v.exactOptional(
        v.strictObject({
          address: v.string(),
          company: v.exactOptional(v.string()),
          recordId: v.exactOptional(recordId),
        }),
      ),
    }),
  ),
  /** The person says that a checked invoice looks right: it is learned. False when that could not be kept. */
  'background/looksRight': route<boolean>().for(v.strictObject({ recordId })),
  'background/model': route<ModelState>().for(v.strictObject({})),
  /** Puts a package that was kept before in use, or with null the bundled one. */
  'background/useModel': route<UseModelResult>().for(v.strictObject({ sha256: v.nullable(sha256) })),
  'background/engine': route<EngineInfo>().for(v.strictObject({})),
  /** Tries a profile's selectors in an open tab of its addresses; without a tab in the only one that there is. */
  'background/test': route<TestResult>().for(v.strictObject({ profile: profileSchema, tabId: v.exactOptional(tabId) })),
  /** Deletes all that is stored, gives back every site, and starts anew. */
  'background/deleteEverything': route<boolean>().for(v.strictObject({})),
} as const;

/** What the model in use takes its custom fields for; only it knows. */
const customKinds = v.exactOptional(
  v.record(v.pipe(v.string(), v.check(isCustomField)), v.picklist(['number', 'date', 'text'])),
);

/** What the background may ask of a content script. */
export const contentRoutes = {
  'content/read': route<PageReading>().for(
    v.strictObject({ profile: profileSchema, settle: v.boolean(), customKinds }),
  ),
  'content/test': route<PageTest>().for(v.strictObject({ profile: profileSchema, customKinds })),
  'content/outline': route<boolean>().for(v.strictObject({ selector: elementPath, address: v.string() })),
} as const;

export type Routes = Readonly<Record<string, Route<v.GenericSchema, unknown>>>;
export type RequestOf<R> = R extends Route<infer S, unknown> ? v.InferOutput<S> : never;
export type ReplyOf<R> = R extends Route<v.GenericSchema, infer Reply> ? Reply : never;
