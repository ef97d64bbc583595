import { computed, effect, signal, untracked } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { focusAfterRender } from '../ui/focusAfterRender';
import { locale } from '../ui/reader';
import { text } from '../ui/text';
import { canUndo, draft, openEditor } from './editor';
import { HistorySection } from './HistorySection';
import { workerImporter } from './importer';
import { ModelSection } from './ModelSection';
import { modelState } from './modelFiles';
import { PortalsSection } from './PortalsSection';
import { ProfileEditor } from './ProfileEditor';
import { listed, portals, portalsNotice, portalsUnreadable } from './portals';
import { SettingsSection } from './SettingsSection';

const hash = signal(location.hash);
const importer = workerImporter(() => new Worker(new URL('./importWorker.ts', import.meta.url), { type: 'module' }));
const isLoaded = computed(() => portals.value !== undefined);

/** What the address asks for: a part of the page, a new portal (`#new=ADDRESS`) or one to edit (`#edit=ID`). */
export function followAddress(): void {
  window.addEventListener('hashchange', () => {
    hash.value = location.hash;
  });
  window.addEventListener('beforeunload', (event) => {
    if (draft.value && canUndo.value) event.preventDefault();
  });
  // Only a new address opens the editor, not a change of the portals while it is open.
  effect(() => {
    if (isLoaded.value) openAsked(hash.value);
  });
}

function openAsked(address: string): void {
  const [, what = '', of = ''] = /^#(new|edit)(?:=(.*))?$/.exec(address) ?? [];
  if (what === '' || draft.peek()) return;
  const subject = decodeURIComponent(of);
  untracked(() => {
    if (what === 'new') openEditor(undefined, subject === '' ? undefined : subject, locale.value);
    else if (listed(subject)) openEditor(subject, undefined, locale.value);
  });
}

/** The options page. */
export function Options() {
  const isEditing = draft.value !== undefined;
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !isEditing) focusAfterRender('#portals-title');
    wasEditing.current = isEditing;
    // A part of the page that was asked for by its name is there only now.
    if (isEditing) document.getElementById('editor-title')?.focus();
    else if (/^#\w+$/.test(hash.peek())) document.querySelector(hash.peek())?.scrollIntoView();
  }, [isEditing]);
  const needs = modelState.value?.ok ? modelState.value.value.needs : [];
  return (
    <main class="page">
      <header>
        <img src="/icons/48.png" alt="" width="40" height="40" />
        <div>
          <h1>Crossfoot</h1>
          <p>{text('app.tagline')}</p>
        </div>
      </header>
      {isEditing ? (
        <ProfileEditor needs={needs} onClose={leaveEditor} />
      ) : (
        <>
          <nav class="contents" aria-label={text('options.contents')}>
            <a href="#portals">{text('options.portals')}</a>
            <a href="#model">{text('options.model')}</a>
            <a href="#history">{text('options.history')}</a>
            <a href="#settings">{text('options.settings')}</a>
            <a href="../popup/index.html?hand=empty" target="_blank" rel="noopener">
              {text('options.byHand')}
            </a>
          </nav>
          {portalsUnreadable.value && (
            <p class="warning" role="alert">
              {text('options.unreadable')}
            </p>
          )}
          <PortalsSection />
          <ModelSection />
          <HistorySection importer={importer} />
          <SettingsSection />
        </>
      )}
    </main>
  );
}

function leaveEditor(): void {
  location.hash = '#portals';
  if (portalsNotice.value?.isProblem) portalsNotice.value = undefined;
}
