import { LearningFailure } from '../learning/failure';
import { describeProblem } from '../learning/readCsv';
import type { InvoiceTable } from '../learning/types';
import { packageSha256 } from '../packages/hash';
import { mostBytesOf } from '../packages/sizes';
import type { DensePackage, ForestPackage, Scaler } from '../packages/types';
import { writePackage } from '../packages/writePackage';
import { CommandFailure } from './failure';
import { writeFolder } from './files';

/** What `crossfoot train` was asked for. */
export interface TrainValues {
  readonly out: string;
  readonly features?: string | undefined;
  readonly map?: string | undefined;
  readonly seed: string;
  readonly name?: string | undefined;
  readonly scaler?: string | undefined;
  readonly percentile?: string | undefined;
  readonly trees?: string | undefined;
  readonly samples?: string | undefined;
  readonly 'trained-on': string;
}

/** Which recipes take an option that not all take. */
const takenBy = {
  scaler: ['classic', 'deep', 'forest'],
  percentile: ['classic', 'deep', 'forest'],
  trees: ['forest'],
  samples: ['forest'],
} as const satisfies Partial<Record<keyof TrainValues, readonly string[]>>;

/** @throws CommandFailure for an option that the recipe does not take. */
export function refuseOthersOptions(recipe: string, values: TrainValues): void {
  for (const option of ['scaler', 'percentile', 'trees', 'samples'] as const) {
    const recipes: readonly string[] = takenBy[option];
    if (values[option] === undefined || recipes.includes(recipe)) continue;
    throw new CommandFailure(
      `--${option} belongs to ${recipes.length > 1 ? 'the recipes' : 'the recipe'} ${listed(recipes)}.`,
    );
  }
}

/** A cell that cannot be read would be learned as missing. @throws LearningFailure where there is one. */
export function refuseUnread({ problems }: InvoiceTable): void {
  const [problem] = problems;
  if (!problem) return;
  const more = problems.length > 1 ? ` ${problems.length - 1} more cells cannot be read.` : '';
  throw new LearningFailure(`${describeProblem(problem)}${more} Mend or empty them; an empty cell counts as missing.`);
}

export function scalerOf(name: string): Scaler['type'] {
  const types: readonly Scaler['type'][] = ['minmax', 'standard', 'robust'];
  const type = types.find((each) => each === name);
  if (type === undefined) throw new CommandFailure(`--scaler must be one of ${types.join(', ')}.`);
  return type;
}

export function percentileOf(text: string): number {
  const percentile = Number(text);
  if (percentile > 0 && percentile <= 100) return percentile;
  throw new CommandFailure('--percentile must be a number above 0 and at most 100, such as 99.');
}

/** Writes a package that judges rows by a threshold, and says what it was trained on. */
export async function keepTrained(model: DensePackage | ForestPackage, out: string): Promise<void> {
  const files = writePackage(model);
  for (const [name, { length }] of Object.entries(files)) refuseTooLarge(name, length);
  await writeFolder(out, files);
  const { rows = 0, excludedRows = 0, imputed = {} } = model.training ?? {};
  const cells = Object.values(imputed).reduce((sum, count) => sum + count, 0);
  process.stderr.write(
    `${rows} rows; ${excludedRows} left out without a date; ${cells} missing cells given the median\n`,
  );
  process.stderr.write(`${out}: threshold ${model.threshold}, SHA-256 ${await packageSha256(files)}\n`);
}

/** A forest of many features holds more numbers than its reader takes. */
function refuseTooLarge(name: string, bytes: number): void {
  const most = mostBytesOf(name);
  if (bytes <= most || !name.endsWith('.json')) return;
  throw new CommandFailure(
    `${name} would have ${bytes} bytes, but at most ${most} are read. Train with fewer features, trees or samples.`,
  );
}

function listed(names: readonly string[]): string {
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join('');
}
