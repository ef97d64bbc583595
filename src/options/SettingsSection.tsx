import type { Backend, EngineInfo, Result } from '../messaging/types';

const choices: readonly { readonly backend: Backend; readonly name: string; readonly what: string }[] = [
  { backend: 'wasm', name: 'WebAssembly', what: 'fast everywhere; recommended' },
  { backend: 'webgl', name: 'WebGL', what: 'the graphics card; slower to start' },
  { backend: 'cpu', name: 'Plain JavaScript', what: 'slowest; works where nothing else does' },
];

interface Props {
  readonly engine: Result<EngineInfo> | undefined;
  readonly onChoose: (backend: Backend) => void;
}

/** What runs the model. */
export function SettingsSection({ engine, onChoose }: Props) {
  const info = engine?.ok ? engine.value : undefined;
  return (
    <section class="card" id="settings" aria-labelledby="settings-title" aria-busy={engine === undefined}>
      <h2 id="settings-title">Settings</h2>
      <fieldset class="choices">
        <legend>The model runs on</legend>
        {choices.map(({ backend, name, what }) => (
          <label key={backend}>
            <input
              type="radio"
              name="backend"
              value={backend}
              checked={info?.chosen === backend}
              disabled={info === undefined}
              onChange={() => onChoose(backend)}
            />
            <span>
              {name} <small>{what}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {engine?.ok === false && <p role="alert">The model could not be started ({engine.code}).</p>}
      {info?.settingsUnreadable && (
        <p class="warning" role="alert">
          The stored settings are of another version of Crossfoot. They are left as they are, and the usual settings
          hold until you choose here.
        </p>
      )}
      {info && <EngineState info={info} />}
    </section>
  );
}

function EngineState({ info: { chosen, used, fallbackReason } }: { info: EngineInfo }) {
  const nameOf = (backend: Backend) => choices.find((each) => each.backend === backend)?.name ?? backend;
  return chosen === used ? (
    <p role="status" data-backend={used}>
      In use: {nameOf(used)}.
    </p>
  ) : (
    <p role="status" data-backend={used} class="warning">
      {nameOf(chosen)} could not be started, so {nameOf(used)} is in use instead ({fallbackReason}).
    </p>
  );
}
