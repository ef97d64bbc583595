import { useState } from 'preact/hooks';
import { Dialog } from '../ui/Dialog';
import { focusAfterRender } from '../ui/focusAfterRender';
import { text } from '../ui/text';
import { AboutPortal } from './AboutPortal';
import { canUndo, closeEditor, draft, isNew, issues, saveDraft, undoEdit } from './editor';
import { HeaderFields } from './HeaderFields';
import { LineFields } from './LineFields';
import { portalsNotice } from './portals';
import { forgetTest, isTesting, testDraft, tested, testProblem, testTabs } from './profileTest';

/** One portal being set up: what it is, where its fields are, and what a test of that finds. */
export function ProfileEditor({ needs, onClose }: { needs: readonly string[]; onClose: () => void }) {
  const [isLeaving, setLeaving] = useState(false);
  const now = draft.value;
  if (!now) return null;
  const leave = () => {
    closeEditor();
    forgetTest();
    onClose();
  };
  return (
    <section class="card" id="editor" aria-labelledby="editor-title">
      <h2 id="editor-title" tabIndex={-1}>
        {isNew.value ? text('editor.new') : text('editor.edit', { name: now.name })}
      </h2>
      <p>{text('editor.intro')}</p>
      <AboutPortal draft={now} />
      <HeaderFields draft={now} needs={needs} />
      <LineFields draft={now} needs={needs} />
      <div class="bar">
        <button
          type="button"
          class="button button-main"
          data-action="test"
          aria-disabled={isTesting.value}
          onClick={() => {
            if (isTesting.value) return;
            testDraft();
            showMistake();
          }}
        >
          {text(isTesting.value ? 'editor.testing' : 'editor.test')}
        </button>
        <button
          type="button"
          class="button button-main"
          data-action="save"
          onClick={() => void saveDraft().then((isSaved) => (isSaved ? leave() : showMistake()))}
        >
          {text('editor.save')}
        </button>
        <button type="button" class="button" data-action="undo" aria-disabled={!canUndo.value} onClick={undoEdit}>
          {text('editor.undo')}
        </button>
        <button
          type="button"
          class="button"
          data-action="cancel"
          onClick={() => (canUndo.value ? setLeaving(true) : leave())}
        >
          {text('editor.cancel')}
        </button>
        <TestState />
      </div>
      {isLeaving && (
        <Dialog title={text('editor.unsaved')} onClose={() => setLeaving(false)}>
          <button type="button" class="button button-main" onClick={() => setLeaving(false)}>
            {text('editor.stay')}
          </button>
          <button type="button" class="button" data-action="leave" onClick={leave}>
            {text('editor.leave')}
          </button>
        </Dialog>
      )}
    </section>
  );
}

/** Leads to the first thing that has to be mended. */
function showMistake(): void {
  focusAfterRender('#editor [aria-invalid="true"]');
}

/** What came of the last test, or of trying to save. */
function TestState() {
  const wrong = issues.value;
  const problem = portalsNotice.value?.isProblem ? portalsNotice.value.sentence : testProblem.value;
  return (
    <div class="bar-state">
      <div role="status">{tested.value && wrong.size === 0 && text('test.in', { title: tested.value.title })}</div>
      {wrong.size > 0 && (
        <p class="warning" role="alert">
          {wrong.has('fields') ? text('editor.noFields') : text('editor.wrong', { count: wrong.size })}
        </p>
      )}
      {problem !== undefined && (
        <p class="warning" role="alert">
          {problem}
        </p>
      )}
      {testTabs.value.length > 0 && <ChooseTab />}
    </div>
  );
}

function ChooseTab() {
  const [first] = testTabs.value;
  const [tabId, setTabId] = useState(first?.tabId);
  return (
    <div class="choose-tab">
      <label>
        {text('test.chooseTab')}{' '}
        <select class="input" value={tabId} onInput={({ currentTarget }) => setTabId(Number(currentTarget.value))}>
          {testTabs.value.map((tab) => (
            <option key={tab.tabId} value={tab.tabId}>
              {tab.title === '' ? tab.address : `${tab.title} (${tab.address})`}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="button" onClick={() => testDraft(tabId)}>
        {text('test.run')}
      </button>
    </div>
  );
}
