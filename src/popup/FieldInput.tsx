import { fieldKind } from '../invoice/catalogue';
import type { FieldPath, FieldReading } from '../invoice/types';
import { fieldName } from '../ui/fieldNames';
import { locale } from '../ui/reader';
import { readProblem } from '../ui/readProblems';
import { text } from '../ui/text';
import { modelNeeds, typeField } from './hand';
import { inputText } from './typedFields';

interface Props {
  readonly path: FieldPath;
  readonly reading: FieldReading;
  /** As typed; undefined while the field is as it was read. */
  readonly typed: string | undefined;
}

/** Where one field's value is typed, in the form that suits it. */
export function FieldInput({ path, reading, typed }: Props) {
  const { customKinds } = modelNeeds.value;
  const kind = fieldKind(path, customKinds);
  const id = `type-${path}`;
  const shared = {
    id,
    class: 'input',
    'aria-label': fieldName(path),
    'aria-describedby': `${id}-hint`,
    'aria-invalid': reading.status === 'ambiguous',
    value: typed ?? inputText(path, reading, locale.value, customKinds),
  } as const;
  const onInput = ({ currentTarget }: { currentTarget: { value: string } }) => typeField(path, currentTarget.value);
  return (
    <>
      {kind === 'invoiceType' && (
        <select {...shared} onInput={onInput}>
          <option value="">{text('hand.unknown')}</option>
          <option value="invoice">{text('value.invoice')}</option>
          <option value="creditNote">{text('value.creditNote')}</option>
        </select>
      )}
      {kind === 'date' && <input {...shared} type="date" onInput={onInput} />}
      {kind !== 'invoiceType' && kind !== 'date' && (
        <input
          {...shared}
          type="text"
          inputMode={kind === 'money' || kind === 'number' ? 'decimal' : 'text'}
          autocomplete="off"
          spellcheck={false}
          onInput={onInput}
        />
      )}
      <span id={`${id}-hint`} class="unread">
        {hint(reading, typed)}
      </span>
    </>
  );
}

/** What is wrong with what was typed, or what the page said where it could not be read for certain. */
function hint(reading: FieldReading, typed: string | undefined): string {
  if (reading.status === 'certain' || reading.raw === undefined || reading.raw === '') return '';
  if (typed !== undefined) return readProblem(reading);
  return text(reading.source === 'eInvoice' ? 'hand.inTheFile' : 'hand.onThePage', { text: reading.raw });
}
