import { useState } from 'preact/hooks';
import { askBackground } from '../messaging/bus';
import { Dialog } from '../ui/Dialog';
import { text } from '../ui/text';
import { loadCompanies } from './historyFacts';
import { loadModel, modelNotice, startOver } from './modelFiles';
import { forgetUndo } from './portals';
import { measureEngine } from './settings';

/** The way out: everything that is stored goes, after a question. */
export function DeleteEverything() {
  const [isAsking, setAsking] = useState(false);
  const [said, setSaid] = useState<string | undefined>(undefined);
  const deleteAll = async () => {
    const answered = await askBackground('background/deleteEverything', {});
    setAsking(false);
    if (answered.ok) {
      startOver();
      modelNotice.value = undefined;
      forgetUndo();
      await Promise.all([loadModel(), loadCompanies()]);
      void measureEngine();
    }
    setSaid(answered.ok ? text('settings.deleted') : text('options.askFailed', { code: answered.code }));
  };
  return (
    <div class="part">
      <h3>{text('settings.delete')}</h3>
      <p>{text('settings.deleteText')}</p>
      <button
        type="button"
        class="button button-danger"
        data-action="delete-everything"
        onClick={() => setAsking(true)}
      >
        {text('settings.delete')}
      </button>
      <p role="status">{said}</p>
      {isAsking && (
        <Dialog title={text('settings.deleteConfirm')} onClose={() => setAsking(false)}>
          <button type="button" class="button button-main" onClick={() => setAsking(false)}>
            {text('settings.keep')}
          </button>
          <button type="button" class="button button-danger" data-action="delete-now" onClick={() => void deleteAll()}>
            {text('settings.deleteNow')}
          </button>
        </Dialog>
      )}
    </div>
  );
}
