import { useState } from 'preact/hooks';
import { decimalsOf } from '../invoice/decimal';
import { parseNumber } from '../invoice/parseNumber';
import type { Settings } from '../storage/settings';
import { locale } from '../ui/reader';
import { text } from '../ui/text';
import { choose } from './settings';

interface Props {
  /** Undefined while it is loaded. */
  readonly data: Settings | undefined;
  readonly isLocked: boolean;
}

/** What is worth a hint and no alarm: limits that only the person knows. */
export function Hints({ data, isLocked }: Props) {
  const hint = (name: 'weekend' | 'roundAmount') => (
    <label>
      <input
        type="checkbox"
        name={`${name}Hint`}
        checked={data?.[`${name}Hint`] ?? false}
        disabled={isLocked}
        onChange={({ currentTarget }) => void choose({ [`${name}Hint`]: currentTarget.checked })}
      />
      <span>{text(`hints.${name}`)}</span>
    </label>
  );
  return (
    <>
      <fieldset class="choices">
        <legend>{text('hints.title')}</legend>
        {hint('weekend')}
        {hint('roundAmount')}
      </fieldset>
      <ApprovalLimit stored={data?.approvalLimit ?? ''} isLocked={isLocked} />
    </>
  );
}

function ApprovalLimit({ stored, isLocked }: { stored: string; isLocked: boolean }) {
  const [isWrong, setWrong] = useState(false);
  const take = (typed: string) => {
    const limit = limitOf(typed);
    setWrong(limit === undefined);
    if (limit !== undefined) void choose({ approvalLimit: limit });
  };
  return (
    <div class="labelled">
      <label for="approval-limit">{text('hints.approvalLimit')}</label>
      <input
        id="approval-limit"
        class="input"
        inputMode="decimal"
        autocomplete="off"
        maxLength={30}
        aria-describedby="approval-limit-hint approval-limit-wrong"
        aria-invalid={isWrong}
        value={asTyped(stored)}
        disabled={isLocked}
        onChange={({ currentTarget }) => take(currentTarget.value)}
      />
      <small id="approval-limit-hint">{text('hints.approvalLimitHint')}</small>
      <span id="approval-limit-wrong" class="outcome" role="status" data-good={isWrong ? 'false' : undefined}>
        {isWrong ? text('hints.notAnAmount') : ''}
      </span>
    </div>
  );
}

/** The amount as it is stored; undefined for what is none. */
function limitOf(typed: string): string | undefined {
  if (typed.trim() === '') return '';
  const parsed = parseNumber(typed, locale.value);
  return parsed.status === 'certain' && Number(parsed.value) > 0 ? parsed.value : undefined;
}

/** A stored amount as the reader would type it. */
function asTyped(limit: string): string {
  if (limit === '') return '';
  const digits = Math.min(decimalsOf(limit), 20);
  return new Intl.NumberFormat(locale.value, {
    minimumFractionDigits: digits,
    maximumFractionDigits: 20,
    numberingSystem: 'latn',
  }).format(Number(limit));
}
