import type { ComponentChildren } from 'preact';
import type { ProfileReason } from '../invoice/profileFile';
import { focusAfterRender } from '../ui/focusAfterRender';
import { text } from '../ui/text';
import { emptySelector, type SelectorDraft } from './draft';
import { issues } from './editor';
import { reasonText } from './reasonText';

interface Props {
  /** Where the selectors stand in the profile, such as `fields.grossTotal`. */
  readonly place: string;
  readonly label: string;
  readonly isNeeded?: boolean;
  readonly selectors: readonly SelectorDraft[];
  /** What the last test found with a selector, in words. */
  readonly outcome: (selector: SelectorDraft) => { readonly words: string; readonly isGood: boolean } | undefined;
  readonly onChange: (selectors: readonly SelectorDraft[], place: string) => void;
}

/** The selectors of one field, the first of which that finds something is used, each with what it found. */
export function SelectorField({ place, label, isNeeded = false, selectors, outcome, onChange }: Props) {
  const replace = (at: number, part: Partial<SelectorDraft>) =>
    onChange(
      selectors.map((each, index) => (index === at ? { ...each, ...part } : each)),
      `${place}.${at}.${Object.keys(part)[0]}`,
    );
  return (
    <div class="selector-field" data-place={place}>
      <div class="selector-label">
        {label}
        {isNeeded && <span class="needed">{text('editor.needed')}</span>}
      </div>
      <div class="selectors">
        {selectors.map((selector, at) => (
          <Selector
            // The place in the list is what a selector is known by: its text changes while it is typed.
            key={at}
            place={`${place}.${at}`}
            name={at === 0 ? text('editor.selectorOf', { field: label }) : numbered(label, at)}
            label={label}
            selector={selector}
            outcome={outcome(selector)}
            ofField={at === 0 ? issues.value.get(place) : undefined}
            onType={(part) => replace(at, part)}
          >
            {at > 0 && (
              <button
                type="button"
                class="button"
                data-action="up"
                aria-label={text('editor.selectorUp', { number: at + 1, field: label })}
                onClick={() => {
                  onChange(movedUp(selectors, at), `${place}.up`);
                  focusAfterRender(`input[data-place="${place}.${at - 1}"]`);
                }}
              >
                ↑
              </button>
            )}
            {at > 0 && (
              <button
                type="button"
                class="button"
                aria-label={text('editor.removeSelector', { number: at + 1, field: label })}
                onClick={() => {
                  onChange(
                    selectors.filter((_, index) => index !== at),
                    `${place}.remove`,
                  );
                  focusAfterRender(`input[data-place="${place}.${at - 1}"]`);
                }}
              >
                ×
              </button>
            )}
            {at === selectors.length - 1 && (
              <button
                type="button"
                class="button"
                title={text('editor.addSelectorOf', { field: label })}
                onClick={() => {
                  onChange([...selectors, emptySelector], `${place}.add`);
                  focusAfterRender(`input[data-place="${place}.${selectors.length}"]`);
                }}
              >
                {text('editor.addSelector')}
              </button>
            )}
          </Selector>
        ))}
      </div>
    </div>
  );
}

function movedUp(selectors: readonly SelectorDraft[], at: number): SelectorDraft[] {
  return selectors.flatMap((each, index) => {
    if (index === at) return [];
    const moved = selectors[at];
    return index === at - 1 && moved ? [moved, each] : [each];
  });
}

function numbered(field: string, at: number): string {
  return text('editor.selectorNumber', { number: at + 1, field });
}

interface SelectorProps {
  readonly place: string;
  readonly name: string;
  readonly label: string;
  readonly selector: SelectorDraft;
  readonly outcome: ReturnType<Props['outcome']>;
  /** What is wrong with the field as a whole. */
  readonly ofField: ProfileReason | undefined;
  readonly onType: (part: Partial<SelectorDraft>) => void;
  readonly children: ComponentChildren;
}

function Selector({ place, name, label, selector, outcome, ofField, onType, children }: SelectorProps) {
  const own = ['.css', '.attribute', ''].map((part) => issues.value.get(place + part)).find((each) => each);
  const reason = own ?? ofField;
  return (
    <div class="selector">
      <input
        class="input input-code"
        aria-label={name}
        aria-describedby={`${place}-outcome`}
        aria-invalid={reason !== undefined}
        data-place={place}
        value={selector.css}
        placeholder={text('editor.selector')}
        autocomplete="off"
        spellcheck={false}
        onInput={({ currentTarget }) => onType({ css: currentTarget.value })}
      />
      <details class="selector-more">
        <summary aria-label={text('editor.options', { field: label })}>…</summary>
        <div class="selector-options">
          <input
            class="input input-code"
            aria-label={text('editor.attributeOf', { field: label })}
            value={selector.attribute}
            placeholder={text('editor.attribute')}
            autocomplete="off"
            spellcheck={false}
            onInput={({ currentTarget }) => onType({ attribute: currentTarget.value })}
          />
          {children}
        </div>
      </details>
      <output id={`${place}-outcome`} class="outcome" data-good={reason === undefined && outcome?.isGood}>
        {reason === undefined ? outcome?.words : reasonText(reason)}
      </output>
    </div>
  );
}
