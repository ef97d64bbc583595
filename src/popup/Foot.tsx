import type { ComponentChildren } from 'preact';
import { browser } from '../platform/browser';
import { text } from '../ui/text';
import { notice } from './state';

/** A sentence about something that did not work, until the next step. */
export function Notice() {
  return notice.value === undefined ? null : (
    <p class="notice" role="alert">
      {notice.value}
    </p>
  );
}

/** The steps at the end of the popup. */
export function Foot({ onCheck, children }: { onCheck?: () => void; children?: ComponentChildren }) {
  return (
    <footer class="foot">
      {children}
      {onCheck && (
        <button type="button" class="button" onClick={onCheck}>
          {text('popup.checkAgain')}
        </button>
      )}
      <button type="button" class="button" onClick={() => void browser.runtime.openOptionsPage()}>
        {text('popup.options')}
      </button>
    </footer>
  );
}
