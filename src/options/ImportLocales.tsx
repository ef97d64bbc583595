import { text } from '../ui/text';
import { choice, chooseLocale } from './csvImport';
import type { Importer } from './importer';
import { dateExample, localeChoices, numberExample } from './locales';

interface Props {
  readonly importer: Importer;
  /** The column whose dates can be read in two ways. */
  readonly ambiguousDates: string | undefined;
}

/** How numbers and dates are written in the file. */
export function ImportLocales({ importer, ambiguousDates }: Props) {
  return (
    <>
      {ambiguousDates !== undefined && (
        <p class="warning" role="alert" id="dates-ambiguous">
          {text('csv.datesAmbiguous', { column: ambiguousDates })}
        </p>
      )}
      <div class="part-grid">
        <LocaleSelect
          what="numberLocale"
          label={text('csv.numbers')}
          plain={text('csv.numbersPlain')}
          example={numberExample}
          importer={importer}
        />
        <LocaleSelect
          what="dateLocale"
          label={text('csv.dates')}
          plain={text('csv.datesPlain')}
          example={dateExample}
          importer={importer}
          isWrong={ambiguousDates !== undefined}
        />
      </div>
    </>
  );
}

interface SelectProps {
  readonly what: 'numberLocale' | 'dateLocale';
  readonly label: string;
  /** The choice of none. */
  readonly plain: string;
  readonly example: (tag: string) => string;
  readonly importer: Importer;
  readonly isWrong?: boolean;
}

function LocaleSelect({ what, label, plain, example, importer, isWrong = false }: SelectProps) {
  const chosen = choice.value[what];
  return (
    <div class="labelled">
      <label for={`import-${what}`}>{label}</label>
      <select
        id={`import-${what}`}
        class="input"
        aria-invalid={isWrong}
        aria-describedby={isWrong ? 'dates-ambiguous' : undefined}
        value={chosen ?? ''}
        onInput={({ currentTarget }) => void chooseLocale(importer, what, currentTarget.value || undefined)}
      >
        <option value="">{plain}</option>
        {localeChoices(chosen ?? 'en-GB', example).map(({ tag, example: shown, language }) => (
          <option key={tag} value={tag}>
            {text('editor.example', { example: shown, language })}
          </option>
        ))}
      </select>
    </div>
  );
}
