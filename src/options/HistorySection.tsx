import { useEffect, useState } from 'preact/hooks';
import type { Kept } from '../storage/historyDatabase';
import { formatDate } from '../ui/formatValue';
import { text } from '../ui/text';
import { DeleteHistory } from './DeleteHistory';
import { type CompanyHistory, companies, type HistorySpan, historySpan } from './historyFacts';
import { ImportPanel } from './ImportPanel';
import type { Importer } from './importer';

/** The earlier invoices of each company: how many there are, more of them from a file, and deleting them. */
export function HistorySection({ importer }: { importer: Importer | undefined }) {
  return (
    <section class="card" id="history" aria-labelledby="history-title" aria-busy={companies.value === undefined}>
      <h2 id="history-title" tabIndex={-1}>
        {text('options.history')}
      </h2>
      <p>{text('history.intro')}</p>
      <Companies canImport={importer !== undefined} />
      {importer && <ImportPanel importer={importer} />}
      <DeleteHistory />
    </section>
  );
}

function Companies({ canImport }: { canImport: boolean }) {
  const known = companies.value;
  if (known === undefined) return <p role="status">{text('history.loading')}</p>;
  if (!known.ok) {
    return (
      <p class="warning" role="alert">
        {text(`history.problem.${known.problem}`)}
      </p>
    );
  }
  if (known.value.length === 0) return <p>{text(canImport ? 'history.none' : 'history.noneYet')}</p>;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{text('history.company')}</th>
          <th scope="col">{text('history.kept')}</th>
          <th scope="col">{text('history.learned')}</th>
          <th scope="col">{text('history.span')}</th>
        </tr>
      </thead>
      <tbody>
        {known.value.map((company) => (
          <CompanyRow key={company.key} company={company} />
        ))}
      </tbody>
    </table>
  );
}

function CompanyRow({ company }: { company: CompanyHistory }) {
  const { key, name, count } = company;
  const [span, setSpan] = useState<Kept<HistorySpan> | undefined>(undefined);
  useEffect(() => {
    let isWanted = true;
    void historySpan(key, () => isWanted).then((found) => found && setSpan(found));
    return () => {
      isWanted = false;
    };
  }, [company, key]);
  return (
    <tr data-company={key}>
      <th scope="row">{name || text('history.companyUnknown')}</th>
      <td data-head={text('history.kept')}>{text('history.count', { number: count })}</td>
      <td data-head={text('history.learned')}>
        {spanText(span, ({ learned }) => text('history.count', { number: learned }))}
      </td>
      <td data-head={text('history.span')}>{spanText(span, datesText)}</td>
    </tr>
  );
}

function spanText(span: Kept<HistorySpan> | undefined, said: (span: HistorySpan) => string): string {
  return span?.ok ? said(span.value) : '…';
}

function datesText({ from, to }: HistorySpan): string {
  if (from === undefined || to === undefined) return text('history.noDates');
  return text('history.fromTo', { from: formatDate(from), to: formatDate(to) });
}
