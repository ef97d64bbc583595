/** The sign of a finding: an “i” for what one should know, a warning for what stands out. */
export function FindingIcon({ isNotice }: { isNotice: boolean }) {
  return (
    <svg class="finding-icon" viewBox="0 0 24 24" width="18" height="18" aria-hidden="true" focusable="false">
      {isNotice ? <circle cx="12" cy="12" r="10.5" fill="currentColor" /> : <path d={triangle} fill="currentColor" />}
      <path
        d={isNotice ? 'M12 7v.1M12 11.5v5.5' : 'M12 9v5M12 17.6v.1'}
        fill="none"
        stroke="var(--surface)"
        stroke-width="2.4"
        stroke-linecap="round"
      />
    </svg>
  );
}

const triangle = 'M10.3 2.8 1.2 19a2 2 0 0 0 1.7 3h18.2a2 2 0 0 0 1.7-3L13.7 2.8a2 2 0 0 0-3.4 0z';
