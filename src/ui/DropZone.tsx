import { useState } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly button: string;
  /** What the file dialog offers, as an `accept` attribute; anything may be dropped. */
  readonly accept?: string;
  readonly multiple: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Where files are dropped, with a button that opens the file dialog for those who do not drag. */
export function DropZone({ label, button, accept, multiple, onFiles }: Props) {
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...(event.dataTransfer?.files ?? [])]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the pointer's way; the file input is everyone's
    <div class="drop" data-over={isOver} onDragOver={over} onDragLeave={() => setOver(false)} onDrop={drop}>
      {label !== '' && <span>{label} </span>}
      <label class="button">
        {button}
        <input
          type="file"
          class="visually-hidden"
          accept={accept}
          multiple={multiple}
          onChange={({ currentTarget }) => {
            onFiles([...(currentTarget.files ?? [])]);
            // The same file may be chosen again after it was mended.
            currentTarget.value = '';
          }}
        />
      </label>
    </div>
  );
}
