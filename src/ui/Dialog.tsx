import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  readonly title: string;
  /** On Escape, too. */
  readonly onClose: () => void;
  /** The choices; the first is the safe one and has the focus. */
  readonly children: ComponentChildren;
}

/** A question that has to be answered before anything else; the focus goes back to where it was. */
export function Dialog({ title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    // The browser gives the focus back only when the dialog is closed, not when it is taken out of the page.
    return () => before instanceof HTMLElement && before.focus();
  }, []);
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="dialog-title" onClose={onClose}>
      <h2 id="dialog-title">{title}</h2>
      <div class="steps">{children}</div>
    </dialog>
  );
}
