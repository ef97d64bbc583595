import { describeNote } from '../packages/noteTexts';
import { shownText } from '../packages/problem';
import type { FeatureInfo, ModelInfo } from '../packages/types';

/** A package for people: what it is, what each feature is read from, and what should be known of it. */
export function infoLines(info: ModelInfo): string[] {
  const facts = [
    ['name', shownText(info.name)],
    ['kind', info.kind],
    ['trained', trainedText(info)],
    ...(info.kind === 'dense' ? denseFacts(info) : []),
    ...(info.kind === 'forest' ? forestFacts(info) : []),
    ['SHA-256', info.sha256],
  ];
  return [
    'accepted',
    ...facts.map(([term = '', text = '']) => `${term.padEnd(10)} ${text}`),
    'features',
    ...info.features.map(featureLine),
    ...info.notes.map((note) => `note: ${describeNote(note, 'en')}`),
  ];
}

function denseFacts(info: ModelInfo): string[][] {
  const measure = info.errorMeasure === 'mae' ? 'mean absolute' : 'mean squared';
  return [
    ['threshold', `${info.threshold} (${measure} error of a row)`],
    ['limits', limitsText(info)],
  ];
}

function forestFacts({ threshold, trees, samples }: ModelInfo): string[][] {
  return [
    ['forest', `${trees} trees of up to ${samples} rows`],
    ['threshold', `${threshold} (score of a row)`],
  ];
}

function trainedText({ trainedOn, recipe, rows, excludedRows }: ModelInfo): string {
  if (trainedOn === undefined) return 'not stated';
  return `${trainedOn}, recipe ${shownText(recipe ?? 'not stated')}, ${rows} rows (${excludedRows} left out)`;
}

function limitsText({ features, fieldLimits }: ModelInfo): string {
  if (features.every(({ tolerance }) => tolerance === undefined)) return 'none: the threshold alone decides';
  return fieldLimits === 'largest' ? 'of each field, the largest error in training' : 'of each field';
}

function featureLine({ name, field, unit, tolerance }: FeatureInfo): string {
  const within = tolerance === undefined ? '' : `, within ${Number(tolerance.toPrecision(3))}`;
  return `  ${shownText(name).padEnd(28)} from ${field} (${unit}${within})`;
}
