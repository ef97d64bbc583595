import { useState } from 'preact/hooks';
import { isCustomField } from '../invoice/catalogue';
import { fieldName } from '../ui/fieldNames';
import { focusAfterRender } from '../ui/focusAfterRender';
import { text } from '../ui/text';
import { emptySelector, type ProfileDraft, type SelectorDraft } from './draft';
import { edit } from './editor';
import { outcomeText } from './outcomeText';
import { outcomeOf } from './profileTest';
import { SelectorField } from './SelectorField';

/** What people look for first on an invoice, whatever the model needs. */
const usual = ['invoiceNumber', 'issueDate', 'dueDate', 'sellerName', 'currency', 'netTotal', 'taxTotal', 'grossTotal'];

/** The fields of the invoice as a whole: the usual and the needed ones, the rest folded away. */
export function HeaderFields({ draft, needs }: { draft: ProfileDraft; needs: readonly string[] }) {
  const missing = needs.filter((path) => !path.includes('.') && !(path in draft.fields));
  const all = [...Object.keys(draft.fields), ...missing];
  const shown = (id: string) => usual.includes(id) || needs.includes(id) || isCustomField(id);
  const rest = all.filter((id) => !shown(id));
  // As it was opened: it does not close under whoever empties its last field.
  const [isOpen] = useState(rest.some((id) => draft.fields[id]?.some(({ css }) => css !== '')));
  const field = (id: string) => <HeaderField key={id} id={id} draft={draft} isNeeded={needs.includes(id)} />;
  return (
    <fieldset class="part">
      <legend>{text('editor.fields')}</legend>
      <p>{text('editor.fieldsHint')}</p>
      {all.filter(shown).map(field)}
      <details open={isOpen}>
        <summary>{text('editor.moreFields')}</summary>
        {rest.map(field)}
        <CustomField draft={draft} />
      </details>
    </fieldset>
  );
}

function HeaderField({ id, draft, isNeeded }: { id: string; draft: ProfileDraft; isNeeded: boolean }) {
  const outcome = (selector: SelectorDraft) => {
    const test = outcomeOf('fields', id, selector);
    return test && { words: outcomeText(id, test), isGood: test.reading.status === 'certain' };
  };
  return (
    <SelectorField
      place={`fields.${id}`}
      label={fieldName(id)}
      isNeeded={isNeeded}
      selectors={draft.fields[id] ?? [emptySelector]}
      outcome={outcome}
      onChange={(selectors, place) => edit({ fields: { ...draft.fields, [id]: selectors } }, place)}
    />
  );
}

/** A field that a model of one's own reads and the catalogue does not have. */
function CustomField({ draft }: { draft: ProfileDraft }) {
  const [name, setName] = useState('');
  const id = `x-${name.trim().replace(/^x-/, '')}`;
  const isGood = isCustomField(id) && !(id in draft.fields);
  const add = () => {
    edit({ fields: { ...draft.fields, [id]: [emptySelector] } });
    setName('');
    focusAfterRender(`input[data-place="fields.${id}.0"]`);
  };
  return (
    <form
      class="custom-field"
      onSubmit={(event) => {
        event.preventDefault();
        if (isGood) add();
      }}
    >
      <label>
        {text('editor.customField')}{' '}
        <input
          class="input input-code"
          aria-label={text('editor.customName')}
          aria-describedby="custom-hint"
          value={name}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
      </label>
      <button type="submit" class="button" disabled={!isGood}>
        {text('editor.add')}
      </button>
      <small id="custom-hint">{text('editor.customHint')}</small>
    </form>
  );
}
