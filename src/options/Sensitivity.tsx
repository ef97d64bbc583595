import { signal } from '@preact/signals';
import { promiseRange } from '../storage/settings';
import { text } from '../ui/text';
import { SensitivityPreviewPart } from './SensitivityPreviewPart';
import { choose, settings } from './settings';

/** From few alarms to many, as the slider goes from left to right. */
const steps = [promiseRange.most, 500, 200, 100, 50, promiseRange.least];

/** The promise under the slider while it is moved; it is stored when the slider is let go. */
const moved = signal<number | undefined>(undefined);

/** How sensitive the check is, as a promise that can be kept, with what it would have flagged. */
export function Sensitivity({ isLocked }: { isLocked: boolean }) {
  const chosen = settings.value?.data.promise ?? 100;
  const promise = moved.value ?? chosen;
  // One that was chosen elsewhere has a place of its own.
  const choices = [...new Set([...steps, chosen])].sort((a, b) => b - a);
  const at = (place: string) => choices[Number(place)] ?? chosen;
  const words = text('sensitivity.promise', { promise });
  return (
    <div class="labelled sensitivity">
      <label for="promise">
        <span>
          {text('sensitivity.title')}: <b>{words}</b>
        </span>
      </label>
      <input
        id="promise"
        type="range"
        min={0}
        max={choices.length - 1}
        step={1}
        value={choices.indexOf(promise)}
        aria-valuetext={words}
        aria-describedby="promise-hint"
        disabled={isLocked}
        onInput={({ currentTarget }) => {
          moved.value = at(currentTarget.value);
        }}
        onChange={({ currentTarget }) => void store(at(currentTarget.value))}
      />
      <span class="ends" aria-hidden="true">
        <span>{text('sensitivity.less')}</span>
        <span>{text('sensitivity.more')}</span>
      </span>
      <small id="promise-hint">{text('sensitivity.hint')}</small>
      <SensitivityPreviewPart promise={promise} />
    </div>
  );
}

async function store(promise: number): Promise<void> {
  await choose({ promise });
  moved.value = undefined;
}
