import type { ModelInfo, Result } from '../messaging/types';
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
            <th scope="col">Limit of its error</th>
          </tr>
        </thead>
        <tbody>
          {model.features.map(({ name, field, limit }) => (
            <tr key={name} data-feature={name}>
              <th scope="row">{name.replaceAll('_', ' ')}</th>
              <td>{fieldName(field)}</td>
              <td>{limit?.toPrecision(4) ?? 'none: judged as a whole'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
