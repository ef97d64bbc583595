import type { Result } from '../messaging/types';
import type { FeatureInfo, ModelInfo } from '../packages/types';
import { fieldName } from '../ui/fieldNames';
import { formatValue } from '../ui/formatValue';

/** The model in use: what it is, where it comes from, and what it looks at. */
export function ModelSection({ model, locale }: { model: Result<ModelInfo> | undefined; locale: string }) {
  return (
    <section class="card" id="model" aria-labelledby="model-title" aria-busy={model === undefined}>
      <h2 id="model-title">Model</h2>
      <p>The model learned what normal invoices look like. It measures how far each field is from that.</p>
      {model === undefined && <p role="status">Loading the model…</p>}
      {model?.ok === false && (
        <p role="alert">The model could not be loaded ({model.code}). Reload this page, or the extension.</p>
      )}
      {model?.ok && <ModelFacts model={model.value} locale={locale} />}
    </section>
  );
}

function ModelFacts({ model, locale }: { model: ModelInfo; locale: string }) {
  const count = (number: number | undefined) =>
    number === undefined ? 'not stated' : new Intl.NumberFormat(locale).format(number);
  const trained =
    model.trainedOn === undefined ? 'not stated' : formatValue('issueDate', model.trainedOn, undefined, locale);
  const facts: [string, string][] = [
    ['Name', model.name],
    ['Kind', model.kind === 'dense' ? 'dense autoencoder' : model.kind],
    ['Trained', trained],
    ['Recipe', model.recipe ?? 'not stated'],
    ['Rows', `${count(model.rows)} (${count(model.excludedRows)} left out)`],
    [
      'Threshold',
      `${model.threshold.toPrecision(4)} (${model.errorMeasure === 'mae' ? 'mean absolute' : 'mean squared'} error of the whole invoice)`,
    ],
    ['Limits of fields', limitsText(model)],
    ['SHA-256', model.sha256],
    ['Data SHA-256', model.dataSha256 ?? 'not stated'],
  ];
  return (
    <>
      <dl class="facts">
        {facts.map(([term, description]) => (
          <>
            <dt>{term}</dt>
            <dd>{description}</dd>
          </>
        ))}
      </dl>
      <table>
        <thead>
          <tr>
            <th scope="col">Feature</th>
            <th scope="col">Explains</th>
            <th scope="col">A normal invoice is within</th>
          </tr>
        </thead>
        <tbody>
          {model.features.map((feature) => (
            <tr key={feature.name} data-feature={feature.name}>
              <th scope="row">{feature.name.replaceAll('_', ' ')}</th>
              <td>{fieldName(feature.field)}</td>
              <td>{tolerance(feature, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function limitsText({ fieldLimits }: ModelInfo): string {
  if (fieldLimits === undefined) return 'none: the invoice is judged as a whole';
  return fieldLimits === 'quantile'
    ? 'shared out of 1 false alarm in 100'
    : 'the largest error in training: there were too few rows for a share of 1 false alarm in 100';
}

/** How far a normal invoice may be from what the model expects, in words and in the feature's own unit. */
function tolerance({ unit, tolerance: width }: FeatureInfo, locale: string): string {
  if (width === undefined) return 'no limit of its own: judged as a whole';
  const figure = (number: number) => new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 }).format(number);
  switch (unit) {
    case 'days':
      return `${figure(width)} days of what is expected`;
    case 'seconds':
      return `${figure(width / 86_400)} days of what is expected`;
    case 'ratio':
      return `${figure(width * 100)} ${figure(width * 100) === '1' ? 'percentage point' : 'percentage points'} of what is expected`;
    case 'logarithm':
      return `a factor of ${figure(Math.exp(width))} of what is expected`;
    case 'number':
      return `${figure(width)} of what is expected`;
  }
}
