import { useState } from 'preact/hooks';
import { deleteHistory } from '../storage/history';
import { Dialog } from '../ui/Dialog';
import { focusAfterRender } from '../ui/focusAfterRender';
import { text } from '../ui/text';
import { companies, loadCompanies } from './historyFacts';

/** Deletes the history of every company, after a question; also one that cannot be read. */
export function DeleteHistory() {
  const [isAsking, setAsking] = useState(false);
  const [said, setSaid] = useState<string | undefined>(undefined);
  const known = companies.value;
  const isEmpty = known === undefined || (known.ok && known.value.length === 0);
  const deleteNow = async () => {
    const deleted = await deleteHistory();
    setAsking(false);
    setSaid(deleted.ok ? text('history.deleted') : text(`history.problem.${deleted.problem}`));
    await loadCompanies();
    // With nothing left to delete the button has lost the focus.
    focusAfterRender('#history-title');
  };
  return (
    <div class="part">
      <button
        type="button"
        class="button button-danger"
        data-action="delete-history"
        disabled={isEmpty}
        onClick={() => setAsking(true)}
      >
        {text('history.delete')}
      </button>
      <p role="status">{said}</p>
      {isAsking && (
        <Dialog title={text('history.deleteConfirm')} onClose={() => setAsking(false)}>
          <button type="button" class="button button-main" onClick={() => setAsking(false)}>
            {text('history.keep')}
          </button>
          <button
            type="button"
            class="button button-danger"
            data-action="delete-history-now"
            onClick={() => void deleteNow()}
          >
            {text('history.deleteNow')}
          </button>
        </Dialog>
      )}
    </div>
  );
}
