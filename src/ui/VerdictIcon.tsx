import type { VerdictName } from '../detection/types';

const shapes: Readonly<Record<VerdictName, string>> = {
  normal: 'M6 12.5l4 4 8-9',
  review: 'M9 9.2a3 3 0 1 1 4.4 2.7c-.9.5-1.4 1-1.4 2.1M12 17.4v.1',
  anomaly: 'M12 6.5v7M12 17.4v.1',
  incomplete: 'M7 12v.1M12 12v.1M17 12v.1',
};

/** The sign of a verdict; the word stands beside it. */
export function VerdictIcon({ verdict }: { verdict: VerdictName }) {
  return (
    <svg class="verdict-icon" viewBox="0 0 24 24" width="36" height="36" aria-hidden="true" focusable="false">
      <circle cx="12" cy="12" r="11" fill="currentColor" />
      <path
        d={shapes[verdict]}
        fill="none"
        stroke="var(--surface)"
        stroke-width="2.4"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
