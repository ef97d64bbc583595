import { refusal } from './problem';
import { readShape } from './readJson';
import { thresholdSchema } from './schemas';

const file = 'anomaly_threshold.json';

/** The number in `anomaly_threshold.json`; zero is allowed. @throws Refusal when there is none, or a negative one. */
export function readThreshold(json: unknown): number {
  const { threshold } = readShape(thresholdSchema, json, file);
  if (threshold === undefined) throw refusal('thresholdMissing', file);
  if (typeof threshold !== 'number' || !Number.isFinite(threshold))
    throw refusal('thresholdNotNumber', file, { received: receivedText(threshold) });
  if (threshold < 0) throw refusal('thresholdNegative', file, { received: threshold });
  return threshold;
}

function receivedText(value: unknown): string {
  if (typeof value === 'string') return `"${value}"`;
  return typeof value === 'object' && value !== null ? (Array.isArray(value) ? '[…]' : '{…}') : String(value);
}
