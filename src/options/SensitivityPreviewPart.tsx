import { useEffect, useMemo, useState } from 'preact/hooks';
import type { InvoiceRecord } from '../records/types';
import { formatDate } from '../ui/formatValue';
import { text } from '../ui/text';
import { type CompanyHistory, companies } from './historyFacts';
import { loadRecent, recentRecords } from './recentRecords';
import { sensitivityPreview, type Unusual } from './sensitivityPreview';

/** What a sensitivity would have flagged among the invoices seen so far. */
export function SensitivityPreviewPart({ promise }: { promise: number }) {
  const known = companies.value;
  if (known === undefined) return <p role="status">{text('sensitivity.loading')}</p>;
  if (!known.ok) return <p role="alert">{text(`history.problem.${known.problem}`)}</p>;
  if (known.value.length === 0) {
    return (
      <p class="preview">
        {text('sensitivity.none')} <a href="#history">{text('sensitivity.import')}</a>
      </p>
    );
  }
  return <OfCompany all={known.value} promise={promise} />;
}

function OfCompany({ all, promise }: { all: readonly CompanyHistory[]; promise: number }) {
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const [largest] = [...all].sort((a, b) => b.count - a.count);
  const company = (all.find(({ key }) => key === chosen) ?? largest)?.key ?? '';
  useEffect(() => void loadRecent(company), [company, all]);
  return (
    <div class="preview">
      {all.length > 1 && (
        <label>
          {text('sensitivity.company')}
          <select class="input" value={company} onInput={({ currentTarget }) => setChosen(currentTarget.value)}>
            {all.map(({ key, name }) => (
              <option key={key} value={key}>
                {name || text('history.companyUnknown')}
              </option>
            ))}
          </select>
        </label>
      )}
      <Counted promise={promise} />
    </div>
  );
}

function Counted({ promise }: { promise: number }) {
  const { value } = recentRecords;
  if (value === undefined) return <p role="status">{text('sensitivity.loading')}</p>;
  if (!value.ok) return <p role="alert">{text(`history.problem.${value.problem}`)}</p>;
  return <Figures records={value.value} promise={promise} />;
}

function Figures({ records, promise }: { records: readonly InvoiceRecord[]; promise: number }) {
  const { checked, alarms, looks, unusual } = useMemo(() => sensitivityPreview(records, promise), [records, promise]);
  if (checked === 0) return <p>{text('sensitivity.none')}</p>;
  return (
    <>
      <p role="status" data-alarms={alarms} data-looks={looks}>
        {text('sensitivity.preview', {
          count: checked,
          alarms: text('sensitivity.alarms', { count: alarms }),
          looks: text('sensitivity.looks', { count: looks }),
        })}
      </p>
      {unusual.length > 0 && (
        <>
          <h3>{text('sensitivity.unusual')}</h3>
          <ul>
            {unusual.map((each) => (
              <UnusualInvoice key={each.id} invoice={each} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function UnusualInvoice({ invoice: { number, seller, issueDate, verdict } }: { invoice: Unusual }) {
  const what = [number || text('sensitivity.noNumber'), seller, issueDate === undefined ? '' : formatDate(issueDate)];
  return (
    <li data-verdict={verdict}>
      <span class="tag">{text(`verdict.${verdict}`)}</span> {what.filter((each) => each !== '').join(' · ')}
    </li>
  );
}
