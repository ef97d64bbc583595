import { useState } from 'preact/hooks';
import { browser } from '../platform/browser';
import { text } from '../ui/text';

/** Copies what whoever looks into an error needs: never a value of an invoice. */
export function CopyDetails({ what, detail }: { what: string; detail: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    const { version } = browser.runtime.getManifest();
    await navigator.clipboard.writeText(
      JSON.stringify({ what, detail, version, browser: navigator.userAgent, at: new Date().toISOString() }, null, 2),
    );
    setCopied(true);
  };
  return (
    <button type="button" class="button" onClick={() => void copy()}>
      {text(isCopied ? 'problem.copied' : 'problem.copyDetails')}
    </button>
  );
}
