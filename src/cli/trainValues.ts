import { LearningFailure } from '../learning/failure';
import { describeProblem } from '../learning/readCsv';
import type { InvoiceTable } from '../learning/types';
import type { Scaler } from '../packages/types';
import { CommandFailure } from './failure';

/** What `crossfoot train` was asked for. */
export interface TrainValues {
  readonly out: string;
  readonly companies?: string | undefined;
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
  companies: ['masked'],
  scaler: ['classic', 'deep', 'forest'],
  percentile: ['classic', 'deep', 'forest'],
  trees: ['forest'],
  samples: ['forest'],
} as const satisfies Partial<Record<keyof TrainValues, readonly string[]>>;

/** @throws CommandFailure for an option that the recipe does not take. */
export function refuseOthersOptions(recipe: string, values: TrainValues): void {
  for (const option of ['companies', 'scaler', 'percentile', 'trees', 'samples'] as const) {
    const recipes: readonly string[] = takenBy[option];
    if (values[option] === undefined || recipes.includes(recipe)) continue;
    throw new CommandFailure(
      `--${option} belongs to ${recipes.length > 1 ? 'the recipes' : 'the recipe'} ${listed(recipes)}.`,
    );
  }
}

/** A cell that cannot be read would be learned as missing. @throws LearningFailure that names the first one. */
export function refuseUnread({ problems }: InvoiceTable): void {
  const [problem] = problems;
  if (!problem) return;
  const more = problems.length > 1 ? ` ${problems.length - 1} more cells cannot be read.` : '';
  throw new LearningFailure(`${describeProblem(problem)}${more} Mend or empty them; an empty cell counts as missing.`);
}

/** @throws CommandFailure for a scaler that there is not. */
export function scalerOf(name: string): Scaler['type'] {
  const types: readonly Scaler['type'][] = ['minmax', 'standard', 'robust'];
  const type = types.find((each) => each === name);
  if (type === undefined) throw new CommandFailure(`--scaler must be one of ${types.join(', ')}.`);
  return type;
}

/** A number in (0, 100]. @throws CommandFailure for any other text. */
export function percentileOf(text: string): number {
  const percentile = Number(text);
  if (percentile > 0 && percentile <= 100) return percentile;
  throw new CommandFailure('--percentile must be a number above 0 and at most 100, such as 99.');
}

function listed(names: readonly string[]): string {
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join('');
}
