import * as v from 'valibot';
import { isCustomField } from '../invoice/catalogue';
import { profileSchema } from '../invoice/profileSchema';
import type { ModelInfo } from '../packages/types';
import type { CheckResult, EngineInfo, PageReading, PageTest } from './types';

/** A request's schema and, as a type only, its reply. */
export interface Route<S extends v.GenericSchema, Reply> {
  readonly request: S;
  readonly reply?: Reply;
}

const route = <Reply>() => ({ for: <S extends v.GenericSchema>(request: S): Route<S, Reply> => ({ request }) });

const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));
const elementPath = v.pipe(v.string(), v.maxLength(5000));

/** What extension pages may ask of the background. */
export const backgroundRoutes = {
  'background/check': route<CheckResult>().for(v.strictObject({ tabId })),
  'background/outline': route<boolean>().for(
    v.strictObject({ tabId, frameId: v.number(), selector: elementPath, address: v.string() }),
  ),
  'background/model': route<ModelInfo>().for(v.strictObject({})),
  'background/engine': route<EngineInfo>().for(v.strictObject({})),
} as const;

/** What the model in use takes its custom fields for; only it knows. */
const customKinds = v.exactOptional(
  v.record(v.pipe(v.string(), v.check(isCustomField)), v.picklist(['number', 'date'])),
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
