import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { mostBytes, readEInvoiceBytes } from '../extraction/eInvoice/readEInvoice';
import { DropZone } from '../ui/DropZone';
import { text } from '../ui/text';
import { demoInvoice } from './demoInvoice';
import { HandForm } from './HandForm';
import { beginForm, replaceForm } from './hand';

type Begun = { readonly kind: 'empty' | 'demo' } | { readonly kind: 'file'; readonly name: string };

const begun = signal<Begun>({ kind: 'empty' });
const refusal = signal<string | undefined>(undefined);

/** An invoice without a page: typed, or read from an e-invoice's XML. */
export function HandPage({ isDemo }: { isDemo: boolean }) {
  useEffect(() => void (isDemo ? beginDemo() : beginEmpty()), [isDemo]);
  useEffect(takeDrops, []);
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
  await replaceForm({});
}

async function beginDemo(): Promise<void> {
  begun.value = { kind: 'demo' };
  // An example is nobody's invoice: nothing is kept of it.
  await beginForm(demoInvoice(new Date()), null);
}

/** A file may be dropped anywhere on the page: beside the marked place the browser would leave the form for the file. */
function takeDrops(): () => void {
  const over = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };
  const drop = (event: DragEvent) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (event.defaultPrevented || !file) return;
    event.preventDefault();
    void readFile(file);
  };
  window.addEventListener('dragover', over);
  window.addEventListener('drop', drop);
  return () => {
    window.removeEventListener('dragover', over);
    window.removeEventListener('drop', drop);
  };
}

/** What cannot be read leaves the form as it is. */
async function readFile(file: File): Promise<void> {
  const read = await eInvoiceIn(file);
  refusal.value = read.ok ? undefined : text(`eInvoice.${read.problem}`, { file: file.name });
  if (!read.ok) return;
  await replaceForm(read.reading.fields);
  begun.value = { kind: 'file', name: file.name };
}

/** Of a file that is too large no more is read than shows it; a folder, or a file that is gone, cannot be read at all. */
async function eInvoiceIn(
  file: File,
): Promise<ReturnType<typeof readEInvoiceBytes> | { readonly ok: false; readonly problem: 'notAFile' }> {
  const bytes = await file
    .slice(0, mostBytes + 1)
    .arrayBuffer()
    .catch(() => undefined);
  return bytes ? readEInvoiceBytes(new Uint8Array(bytes)) : { ok: false, problem: 'notAFile' };
}
