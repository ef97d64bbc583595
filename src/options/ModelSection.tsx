import type { ModelState } from '../messaging/types';
import { DropZone } from '../ui/DropZone';
import { focusAfterRender } from '../ui/focusAfterRender';
import { text } from '../ui/text';
import { ModelFacts } from './ModelFacts';
import {
  activateCandidate,
  addFiles,
  candidate,
  files,
  modelNotice,
  modelProblemText,
  modelState,
  putInUse,
  startOver,
} from './modelFiles';

/** The model in use, the way back, and loading another one. */
export function ModelSection() {
  const state = modelState.value;
  return (
    <section class="card" id="model" aria-labelledby="model-title" aria-busy={state === undefined}>
      <h2 id="model-title" tabIndex={-1}>
        {text('options.model')}
      </h2>
      <p>{text('model.intro')}</p>
      {state === undefined && <p role="status">{text('model.loading')}</p>}
      {state?.ok === false && <p role="alert">{text('options.askFailed', { code: state.code })}</p>}
      {state?.ok && <InUse state={state.value} />}
      <LoadModel />
    </section>
  );
}

function InUse({ state }: { state: ModelState }) {
  const { model, problem } = state;
  return (
    <div data-model={model?.sha256}>
      {problem !== undefined && (
        <p class="warning" role="alert">
          {text('model.broken', {
            reason: modelProblemText(problem),
          })}
        </p>
      )}
      <p role="status">{modelNotice.value}</p>
      {model && (
        <>
          <h3>{text('model.inUse')}</h3>
          <ModelFacts model={model} />
        </>
      )}
      <WayBack state={state} />
    </div>
  );
}

function WayBack({ state: { isBundled, previous } }: { state: ModelState }) {
  const toBundled = !isBundled;
  const toPrevious = previous !== undefined && previous.sha256 !== null ? previous : undefined;
  if (!toBundled && !toPrevious) return null;
  return (
    <div class="steps">
      {toPrevious && (
        <button
          type="button"
          class="button"
          data-action="previous"
          onClick={() => void putInUse(toPrevious.sha256, toPrevious.name).then(showModel)}
        >
          {text('model.toPrevious', { name: toPrevious.name })}
        </button>
      )}
      {toBundled && (
        <button
          type="button"
          class="button"
          data-action="bundled"
          onClick={() => void putInUse(null, text('model.bundledName')).then(showModel)}
        >
          {text('model.toBundled')}
        </button>
      )}
    </div>
  );
}

/** The button that was pressed may be gone; what came of it stands below the heading. */
function showModel(): void {
  focusAfterRender('#model-title');
}

function LoadModel() {
  const names = Object.keys(files.value);
  return (
    <div id="load-model" data-candidate={candidate.value.kind}>
      <h3 tabIndex={-1}>{text('model.load')}</h3>
      <DropZone
        label={text('model.drop')}
        button={text('model.choose')}
        multiple={true}
        onFiles={(dropped) => void addFiles(dropped)}
      />
      {names.length > 0 && (
        <p>
          {text('model.dropped', { files: names.join(', ') })}{' '}
          <button
            type="button"
            class="button"
            onClick={() => {
              startOver();
              focusAfterRender('#load-model h3');
            }}
          >
            {text('model.startOver')}
          </button>
        </p>
      )}
      <CandidateState />
    </div>
  );
}

function CandidateState() {
  const { value } = candidate;
  switch (value.kind) {
    case 'none':
      return null;
    case 'checking':
      return <p role="status">{text('model.checking')}</p>;
    case 'refused':
      return (
        <p class="warning" role="alert">
          {value.sentence}
        </p>
      );
    case 'accepted':
    case 'activating':
      return (
        <div class="candidate">
          <p role="status">{text(value.kind === 'accepted' ? 'model.accepted' : 'model.activating')}</p>
          <ModelFacts model={value.model} />
          <button
            type="button"
            class="button button-main"
            data-action="use"
            aria-disabled={value.kind === 'activating'}
            onClick={() => void activateCandidate().then(showModel)}
          >
            {text('model.use')}
          </button>
        </div>
      );
  }
}
