import type { ComponentChildren } from 'preact';
import type { Backend, EngineInfo } from '../messaging/types';
import { formatFigure } from '../ui/formatValue';
import { text } from '../ui/text';
import { DeleteEverything } from './DeleteEverything';
import { Hints } from './Hints';
import { Sensitivity } from './Sensitivity';
import { choose, engine, isNotStored, settings } from './settings';

/** How Crossfoot looks and speaks, whose books are looked at, and what runs the model. */
export function SettingsSection() {
  const { data, isUnreadable } = settings.value ?? {};
  // Nothing can be chosen before it is loaded, nor when it could not be stored.
  const isLocked = data === undefined || isUnreadable === true;
  return (
    <section class="card" id="settings" aria-labelledby="settings-title" aria-busy={engine.value === undefined}>
      <h2 id="settings-title">{text('options.settings')}</h2>
      {isUnreadable && (
        <p class="warning" role="alert">
          {text('options.unreadable')}
        </p>
      )}
      {isNotStored.value && !isUnreadable && (
        <p class="warning" role="alert">
          {text('portals.notStored')}
        </p>
      )}
      <Choices
        legend={text('settings.language')}
        name="language"
        value={data?.language}
        isLocked={isLocked}
        choices={[
          ['browser', text('settings.language.browser')],
          // A language is named in itself, so that whoever speaks it finds it.
          ['en', 'English'],
          ['de', 'Deutsch'],
        ]}
        onChoose={(language) => void choose({ language })}
      />
      <Choices
        legend={text('settings.theme')}
        name="theme"
        value={data?.theme}
        isLocked={isLocked}
        choices={(['system', 'light', 'dark'] as const).map((theme) => [theme, text(`settings.theme.${theme}`)])}
        onChoose={(theme) => void choose({ theme })}
      />
      <div class="labelled">
        <label for="company">{text('settings.company')}</label>
        <input
          id="company"
          class="input"
          aria-describedby="company-hint"
          maxLength={200}
          value={data?.company ?? ''}
          disabled={isLocked}
          onChange={({ currentTarget }) => void choose({ company: currentTarget.value.trim() })}
        />
        <small id="company-hint">{text('settings.companyHint')}</small>
      </div>
      <Sensitivity isLocked={isLocked} />
      <Hints data={data} isLocked={isLocked} />
      <Choices
        legend={text('settings.runsOn')}
        name="backend"
        value={data?.backend}
        isLocked={isLocked}
        choices={(['wasm', 'webgl', 'cpu'] as const).map((backend) => [
          backend,
          <>
            {text(`settings.${backend}`)} <small>{text(`settings.${backend}.what`)}</small>
          </>,
        ])}
        onChoose={(backend) => void choose({ backend })}
      />
      <EngineState />
      <DeleteEverything />
    </section>
  );
}

interface ChoicesProps<T extends string> {
  readonly legend: string;
  readonly name: string;
  /** Undefined while it is loaded. */
  readonly value: T | undefined;
  readonly isLocked: boolean;
  readonly choices: readonly (readonly [T, ComponentChildren])[];
  readonly onChoose: (value: T) => void;
}

function Choices<T extends string>({ legend, name, value, isLocked, choices, onChoose }: ChoicesProps<T>) {
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {choices.map(([each, label]) => (
        <label key={each}>
          <input
            type="radio"
            name={name}
            value={each}
            checked={value === each}
            disabled={isLocked}
            onChange={() => onChoose(each)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

function EngineState() {
  const state = engine.value;
  if (state === undefined) return <p role="status">{text('settings.measuring')}</p>;
  if (!state.ok) return <p role="alert">{text('settings.engineFailed', { code: state.code })}</p>;
  const { chosen, used, scoreMs } = state.value;
  return (
    <p role="status" data-backend={used} data-score-ms={scoreMs} class={chosen === used ? undefined : 'warning'}>
      {engineText(state.value)}
    </p>
  );
}

function engineText({ chosen, used, fallbackReason = '', scoreMs }: EngineInfo): string {
  const nameOf = (backend: Backend) => text(`settings.${backend}`);
  const time = formatFigure(scoreMs, 2);
  if (chosen === used) return text('settings.engineInUse', { name: nameOf(used), time });
  const reason = fallbackReason === 'unavailable' ? text('settings.engineUnavailable') : fallbackReason;
  return text('settings.engineInstead', { chosen: nameOf(chosen), name: nameOf(used), reason, time });
}
