import { readdirSync, readFileSync } from 'node:fs';
import type { PackageFiles } from '../../../src/packages/types';

const folder = new URL('../../fixtures/keras/', import.meta.url);

/** What Keras and scikit-learn say of one row. */
export interface KerasScore {
  readonly row: readonly number[];
  readonly score: number;
  readonly isAnomaly: boolean;
}

/** The files that the converter and make_models.py left for one model. */
export function kerasFiles(name: string): PackageFiles {
  const files = readdirSync(new URL(`${name}/`, folder)).filter((file) => file !== 'scores.json');
  return Object.fromEntries(
    files.map((file) => [file, new Uint8Array(readFileSync(new URL(`${name}/${file}`, folder)))]),
  );
}

/** What Python says of that model's rows. */
export function kerasScores(name: string): readonly KerasScore[] {
  return JSON.parse(readFileSync(new URL(`${name}/scores.json`, folder), 'utf8'));
}
