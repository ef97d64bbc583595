import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { readEInvoiceBytes } from '../extraction/eInvoice/readEInvoice';
import { DropZone } from '../ui/DropZone';
import { text } from '../ui/text';
import { demoInvoice } from './demoInvoice';
import { HandForm } from './HandForm';
import { beginForm } from './hand';

type Begun = { readonly kind: 'empty' | 'demo' } | { readonly kind: 'file'; readonly name: string };

const begun = signal<Begun>({ kind: 'empty' });
const refusal = signal<string | undefined>(undefined);

/** An invoice without a page: typed, or read from an e-invoice's XML. */
export function HandPage({ isDemo }: { isDemo: boolean }) {
  useEffect(() => void (isDemo ? beginDemo() : beginEmpty()), [isDemo]);
  return (
    <HandForm>
      <section class="intro" aria-label={text('hand.title')}>
        <p>{begun.value.kind === 'demo' ? text('hand.demo') : text('hand.intro')}</p>
        <DropZone
          label={text('hand.drop')}
          button={text('hand.choose')}
          accept=".xml,application/xml,text/xml"
          multiple={false}
          onFiles={([file]) => void (file && readFile(file))}
        />
        {begun.value.kind === 'file' && <p role="status">{text('hand.read', { file: begun.value.name })}</p>}
        {begun.value.kind !== 'empty' && (
          <button type="button" class="button" onClick={() => void beginEmpty()}>
            {text('hand.clear')}
          </button>
        )}
        {refusal.value !== undefined && (
          <p class="notice" role="alert">
            {refusal.value}
          </p>
        )}
      </section>
    </HandForm>
  );
}

async function beginEmpty(): Promise<void> {
  begun.value = { kind: 'empty' };
  refusal.value = undefined;
  await beginForm();
}

async function beginDemo(): Promise<void> {
  begun.value = { kind: 'demo' };
  await beginForm(demoInvoice(new Date()));
}

/** What cannot be read leaves the form as it is. */
async function readFile(file: File): Promise<void> {
  const read = readEInvoiceBytes(new Uint8Array(await file.arrayBuffer()));
  refusal.value = read.ok ? undefined : text(`eInvoice.${read.problem}`, { file: file.name });
  if (!read.ok) return;
  begun.value = { kind: 'file', name: file.name };
  await beginForm(read.reading.fields);
}
