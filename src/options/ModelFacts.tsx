import { describeNote } from '../packages/noteTexts';
import type { FeatureInfo, ModelInfo } from '../packages/types';
import { Facts } from '../ui/Facts';
import { fieldName } from '../ui/fieldNames';
import { formatDate, formatFigure } from '../ui/formatValue';
import { language } from '../ui/reader';
import { text } from '../ui/text';

/** A model: what it is, where it comes from, and what it looks at. */
export function ModelFacts({ model }: { model: ModelInfo }) {
  const { name, kind, trainedOn, recipe, sha256, dataSha256, notes } = model;
  const unknown = text('model.notStated');
  const facts: [string, string][] = [
    [text('model.name'), name],
    [text('model.kind'), kindText(model)],
    [text('model.trained'), trainedOn === undefined ? unknown : formatDate(trainedOn)],
    [text('model.recipe'), recipe ?? unknown],
    [text('model.rows'), rowsText(model)],
    ...(kind === 'masked'
      ? []
      : ([
          [text('model.threshold'), thresholdText(model)],
          [text('model.limits'), limitsText(model)],
        ] as const)),
    [text('model.hash'), sha256],
    [text('model.dataHash'), dataSha256 ?? unknown],
    ...(notes.length > 0
      ? ([[text('model.notes'), notes.map((note) => describeNote(note, language.value)).join(' ')]] as const)
      : []),
  ].map(([term = '', description = '']) => [term, description]);
  return (
    <>
      <Facts facts={facts} />
      <table>
        <thead>
          <tr>
            <th scope="col">{text('model.feature')}</th>
            <th scope="col">{text('model.readsField')}</th>
            {kind === 'dense' && <th scope="col">{text('model.within')}</th>}
          </tr>
        </thead>
        <tbody>
          {model.features.map((feature) => (
            <tr key={feature.name} data-feature={feature.name}>
              <th scope="row">{feature.name}</th>
              <td>
                {fieldName(feature.field)} <code class="address">{feature.field}</code>
              </td>
              {kind === 'dense' && <td data-head={text('model.within')}>{tolerance(feature)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function kindText({ kind, trees = 0, samples = 0 }: ModelInfo): string {
  switch (kind) {
    case 'dense':
      return text('model.dense');
    case 'masked':
      return text('model.masked');
    case 'forest':
      return text('model.forest', { trees, samples });
  }
}

/** The threshold, and what it is one of. */
function thresholdText({ errorMeasure, threshold = Number.NaN }: ModelInfo): string {
  return text(errorMeasure === undefined ? 'model.score' : `model.${errorMeasure}`, {
    threshold: formatFigure(threshold),
  });
}

function rowsText({ rows, excludedRows }: ModelInfo): string {
  if (rows === undefined) return text('model.notStated');
  return text('model.rowsText', { rows, excluded: excludedRows ?? 0 });
}

function limitsText({ fieldLimits, features }: ModelInfo): string {
  if (fieldLimits !== undefined)
    return text(fieldLimits === 'quantile' ? 'model.limitsQuantile' : 'model.limitsLargest');
  return features.some((feature) => feature.tolerance !== undefined)
    ? text('model.notStated')
    : text('model.limitsNone');
}

/** How far a normal invoice may be from what the model expects, in words and in the feature's own unit. */
function tolerance({ unit, tolerance: width }: FeatureInfo): string {
  if (width === undefined || unit === 'text') return text('model.noLimit');
  const counted = (count: number) => ({ count: Number(count.toPrecision(2)), figure: formatFigure(count, 2) });
  switch (unit) {
    case 'days':
      return text('model.days', counted(width));
    case 'seconds':
      return text('model.days', counted(width / 86_400));
    case 'ratio':
      return text('model.points', counted(width * 100));
    case 'logarithm':
      return text('model.factor', { figure: formatFigure(Math.exp(width), 2) });
    case 'number':
      return text('model.number', { figure: formatFigure(width, 2) });
  }
}
