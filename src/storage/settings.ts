import * as v from 'valibot';
import { isDecimal } from '../invoice/decimal';
import { storedItem } from './storedItem';

/** The least and the most invoices for one false alarm: below it is all alarm, above it no history is long enough. */
export const promiseRange = { least: 20, most: 1000 } as const;

const settingsSchema = v.object({
  /** The engine that runs the model. */
  backend: v.picklist(['wasm', 'webgl', 'cpu']),
  theme: v.picklist(['system', 'light', 'dark']),
  language: v.picklist(['browser', 'en', 'de']),
  /** Whose books are looked at where neither the portal nor the page says; empty when that is not known. */
  company: v.pipe(v.string(), v.maxLength(200)),
  /** How sensitive the check is: about one false alarm in so many invoices. */
  promise: v.pipe(v.number(), v.integer(), v.minValue(promiseRange.least), v.maxValue(promiseRange.most)),
  /** The amount from which an invoice needs someone's approval, a decimal in whatever currency; empty without one. */
  approvalLimit: v.pipe(v.string(), v.maxLength(30), v.check(isLimit)),
  /** Whether an invoice issued on a weekend is worth a hint. */
  weekendHint: v.boolean(),
  /** Whether a round amount is worth a hint. */
  roundAmountHint: v.boolean(),
});

/** What a person has chosen in options. */
export type Settings = v.InferOutput<typeof settingsSchema>;

const ofVersion2 = { backend: 'wasm', theme: 'system', language: 'browser', company: '' } as const;
const newInVersion3 = { promise: 100, approvalLimit: '', weekendHint: true, roundAmountHint: true } as const;

/** What a person has chosen; version 1 knew the engine alone, version 2 nothing of how sensitive the check is. */
export const settingsItem = storedItem<Settings>({
  key: 'settings',
  version: 3,
  schema: settingsSchema,
  defaults: { ...ofVersion2, ...newInVersion3 },
  migrations: [(data) => Object.assign({ ...ofVersion2 }, data), (data) => Object.assign({ ...newInVersion3 }, data)],
});

function isLimit(text: string): boolean {
  return text === '' || (isDecimal(text) && Number(text) > 0);
}
