import type { ComponentChildren } from 'preact';
import { fieldName } from '../ui/fieldNames';
import { focusAfterRender } from '../ui/focusAfterRender';
import { text } from '../ui/text';
import { type ProfileDraft, withDirection } from './draft';
import { edit, issues } from './editor';
import { currencyChoices, dateExample, localeChoices, numberExample } from './locales';
import { reasonText } from './reasonText';

/** What a portal is: its name and addresses, how it writes, and whose books it shows. */
export function AboutPortal({ draft }: { draft: ProfileDraft }) {
  return (
    <fieldset class="part part-grid">
      <legend>{text('editor.about')}</legend>
      <Labelled label={text('editor.name')} place="name">
        <input
          class="input"
          data-place="name"
          aria-describedby="name-wrong"
          aria-invalid={issues.value.has('name')}
          value={draft.name}
          maxLength={100}
          onInput={({ currentTarget }) => edit({ name: currentTarget.value }, 'name')}
        />
      </Labelled>
      <Addresses draft={draft} />
      <Labelled label={text('editor.pageKind')}>
        <select
          class="input"
          value={draft.pageKind}
          onInput={({ currentTarget }) => edit({ pageKind: currentTarget.value === 'list' ? 'list' : 'detail' })}
        >
          <option value="detail">{text('editor.detail')}</option>
          <option value="list">{text('editor.list')}</option>
        </select>
      </Labelled>
      <LocaleSelect
        label={text('editor.numberLocale')}
        place="numberLocale"
        value={draft.numberLocale}
        example={numberExample}
        onChoose={(numberLocale) => edit({ numberLocale })}
      />
      <LocaleSelect
        label={text('editor.dateLocale')}
        place="dateLocale"
        value={draft.dateLocale}
        example={dateExample}
        onChoose={(dateLocale) => edit({ dateLocale })}
      />
      <Labelled label={text('editor.currency')}>
        <select
          class="input"
          value={draft.defaultCurrency}
          onInput={({ currentTarget }) => edit({ defaultCurrency: currentTarget.value })}
        >
          <option value="">{text('editor.noCurrency')}</option>
          {currencyChoices().map(({ code, name }) => (
            <option key={code} value={code}>
              {code} {name}
            </option>
          ))}
        </select>
      </Labelled>
      <Labelled label={text('editor.direction')}>
        <select
          class="input"
          value={draft.direction}
          onInput={({ currentTarget }) =>
            edit(withDirection(draft, currentTarget.value === 'sale' ? 'sale' : 'purchase'))
          }
        >
          <option value="purchase">{text('editor.purchase')}</option>
          <option value="sale">{text('editor.sale')}</option>
        </select>
      </Labelled>
      <Company draft={draft} />
    </fieldset>
  );
}

function Addresses({ draft: { urlPatterns } }: { draft: ProfileDraft }) {
  const change = (patterns: readonly string[], place?: string) => edit({ urlPatterns: patterns }, place);
  return (
    <div class="labelled">
      <span id="addresses">{text('editor.addresses')}</span>
      <small>{text('editor.addressesHint')}</small>
      {urlPatterns.map((pattern, at) => (
        <div class="address-row" key={at}>
          <input
            class="input input-code"
            aria-label={text('editor.address', { number: at + 1 })}
            aria-describedby={`address-${at}-wrong`}
            aria-invalid={issues.value.has(`urlPatterns.${at}`)}
            data-place={`urlPatterns.${at}`}
            value={pattern}
            placeholder="https://books.example.com/invoices/*"
            autocomplete="off"
            spellcheck={false}
            onInput={({ currentTarget }) =>
              change(
                urlPatterns.map((each, index) => (index === at ? currentTarget.value : each)),
                `urlPatterns.${at}`,
              )
            }
          />
          {urlPatterns.length > 1 && (
            <button
              type="button"
              class="button"
              aria-label={text('editor.removeAddress', { number: at + 1 })}
              onClick={() => {
                change(urlPatterns.filter((_, index) => index !== at));
                focusAfterRender(`[data-place="urlPatterns.${Math.max(at - 1, 0)}"]`);
              }}
            >
              ×
            </button>
          )}
          <Reason id={`address-${at}-wrong`} place={`urlPatterns.${at}`} />
        </div>
      ))}
      <button
        type="button"
        class="button"
        onClick={() => {
          change([...urlPatterns, '']);
          focusAfterRender(`[data-place="urlPatterns.${urlPatterns.length}"]`);
        }}
      >
        {text('editor.addAddress')}
      </button>
    </div>
  );
}

function LocaleSelect(props: {
  readonly label: string;
  readonly place: string;
  readonly value: string;
  readonly example: (tag: string) => string;
  readonly onChoose: (tag: string) => void;
}) {
  const { label, place, value, example, onChoose } = props;
  return (
    <Labelled label={label} place={place}>
      <select
        class="input"
        data-place={place}
        value={value}
        onInput={({ currentTarget }) => onChoose(currentTarget.value)}
      >
        {localeChoices(value, example).map((choice) => (
          <option key={choice.tag} value={choice.tag}>
            {text('editor.example', choice)}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

function Company({ draft: { companyFrom, companyName } }: { draft: ProfileDraft }) {
  const fromPage = [...new Set(['buyerName', 'sellerName', companyFrom])].filter(
    (each) => each !== 'settings' && each !== 'name',
  );
  return (
    <>
      <Labelled label={text('editor.company')}>
        <select
          class="input"
          value={companyFrom}
          onInput={({ currentTarget }) => edit({ companyFrom: currentTarget.value })}
        >
          {fromPage.map((id) => (
            <option key={id} value={id}>
              {text('editor.companyField', { field: fieldName(id) })}
            </option>
          ))}
          <option value="name">{text('editor.companyName')}</option>
          <option value="settings">{text('editor.companySettings')}</option>
        </select>
      </Labelled>
      {companyFrom === 'name' && (
        <Labelled label={text('editor.companyNameLabel')} place="company.name">
          <input
            class="input"
            aria-describedby="company.name-wrong"
            aria-invalid={issues.value.has('company.name')}
            value={companyName}
            onInput={({ currentTarget }) => edit({ companyName: currentTarget.value }, 'company.name')}
          />
        </Labelled>
      )}
    </>
  );
}

/** A control under its name, and what is wrong with it. */
function Labelled({ label, place, children }: { label: string; place?: string; children: ComponentChildren }) {
  return (
    <div class="labelled">
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the control is the child */}
      <label>
        <span>{label}</span>
        {children}
      </label>
      {place !== undefined && <Reason id={`${place}-wrong`} place={place} />}
    </div>
  );
}

function Reason({ id, place }: { id: string; place: string }) {
  const reason = issues.value.get(place);
  return (
    <span id={id} class="outcome" data-good="false">
      {reason !== undefined && reasonText(reason)}
    </span>
  );
}
