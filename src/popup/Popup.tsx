import { useLayoutEffect } from 'preact/hooks';
import type { Checked, NotChecked } from '../messaging/types';
import { browser } from '../platform/browser';
import { VerdictIcon } from '../ui/VerdictIcon';
import { FieldTable } from './FieldTable';
import { problemText } from './problems';
import { check, hostPattern, isSlow, notice, originOf, requestSite, result, siteGranted, siteOf } from './state';
import { Trace } from './Trace';
import { verdictText } from './verdictText';

/** The popup: the verdict on the invoice in the tab, and why. */
export function Popup({ locale }: { locale: string }) {
  const shown = result.value;
  if (shown === undefined) return <Busy />;
  return shown.kind === 'checked' ? <Verdict checked={shown} locale={locale} /> : <Problem shown={shown} />;
}

function Busy() {
  return (
    <main class="popup" aria-busy="true">
      <header class="verdict verdict-busy">
        <div role="status">
          <h1>Checking…</h1>
          <p>
            {isSlow.value
              ? 'Waiting a few seconds until the page has finished changing, so that nothing is judged half read.'
              : 'Reading the invoice on the page.'}
          </p>
        </div>
      </header>
      <div class="skeleton">
        <i />
        <i />
        <i />
        <i />
        <i />
        <i />
      </div>
    </main>
  );
}

function Verdict({ checked, locale }: { checked: Checked; locale: string }) {
  const { verdict, score, threshold, modelScore, modelThreshold } = checked.judgement;
  const { title, sentence } = verdictText(checked, locale);
  // For whoever times it: the verdict is in the document now.
  useLayoutEffect(() => {
    performance.mark('verdict');
  }, []);
  return (
    <main
      class="popup"
      data-verdict={verdict}
      data-score={score}
      data-threshold={score === undefined ? undefined : threshold}
      data-model-score={modelScore}
      data-model-threshold={modelScore === undefined ? undefined : modelThreshold}
    >
      <header class="verdict">
        <VerdictIcon verdict={verdict} />
        <div role="status">
          <h1>{title}</h1>
          <p>{sentence}</p>
        </div>
      </header>
      {checked.unreadFrames.length > 0 && verdict === 'incomplete' && <UnreadFrames hosts={checked.unreadFrames} />}
      <FieldTable checked={checked} locale={locale} />
      <Notice />
      <Trace checked={checked} locale={locale} />
      <Foot>
        <SiteGrant checked={checked} />
      </Foot>
    </main>
  );
}

function Problem({ shown }: { shown: NotChecked }) {
  const { title, sentence } = problemText(shown.problem, shown.detail);
  const origin = originOf(shown);
  return (
    <main class="popup" data-verdict="incomplete" data-problem={shown.problem}>
      <header class="verdict">
        <VerdictIcon verdict="incomplete" />
        <div role="status">
          <h1>{title}</h1>
          <p>{sentence}</p>
        </div>
      </header>
      {origin !== undefined && (
        <div class="steps">
          <button type="button" class="button button-main" onClick={() => requestSite(origin)}>
            Allow reading {shown.detail}
          </button>
        </div>
      )}
      <Notice />
      <Foot />
    </main>
  );
}

function UnreadFrames({ hosts }: { hosts: readonly string[] }) {
  return (
    <div class="notice">
      Part of this page comes from {hosts.join(', ')} and may not be read.{' '}
      {hosts.map((host) => (
        <button type="button" class="button" key={host} onClick={() => requestSite(hostPattern(host))}>
          Allow reading {host}
        </button>
      ))}
    </div>
  );
}

function Notice() {
  return notice.value === undefined ? null : (
    <p class="notice" role="alert">
      {notice.value}
    </p>
  );
}

function SiteGrant({ checked }: { checked: Checked }) {
  const origin = siteOf(checked);
  const { hostname } = new URL(checked.address);
  if (siteGranted.value) return <span class="grow">Every invoice on {hostname} is checked automatically.</span>;
  return (
    <button
      type="button"
      class="button"
      onClick={() => requestSite(origin)}
      title={`Check invoices on ${hostname} as they are opened`}
    >
      Check automatically here
    </button>
  );
}

function Foot({ children }: { children?: preact.ComponentChildren }) {
  return (
    <footer class="foot">
      {children}
      <button type="button" class="button" onClick={() => void check()}>
        Check again
      </button>
      <button type="button" class="button" onClick={() => void browser.runtime.openOptionsPage()}>
        Options
      </button>
    </footer>
  );
}
