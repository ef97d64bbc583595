import { useState } from 'preact/hooks';
import { browser } from '../platform/browser';
import { text } from '../ui/text';

/** The first page after the installation: what this does, what it does not, and the first steps. */
export function Welcome() {
  return (
    <main class="page welcome">
      <header>
        <img src="/icons/128.png" alt="" width="64" height="64" />
        <div>
          <h1>{text('welcome.title')}</h1>
          <p>{text('welcome.lead')}</p>
        </div>
      </header>
      <ol class="welcome-steps">
        {([1, 2, 3] as const).map((step) => (
          <li class="card" key={step}>
            <h2>{text(`welcome.step${step}`)}</h2>
            <p>{text(`welcome.step${step}Text`)}</p>
          </li>
        ))}
      </ol>
      <section class="card" aria-labelledby="next-title">
        <h2 id="next-title">{text('welcome.next')}</h2>
        <p>{text('welcome.pin')}</p>
        <div class="steps">
          <a class="button button-main" href="../popup/index.html?hand=demo" data-action="demo">
            {text('welcome.demo')}
          </a>
          <a class="button" href="index.html#new" data-action="set-up">
            {text('welcome.setUp')}
          </a>
        </div>
      </section>
      <AllowSite />
    </main>
  );
}

function AllowSite() {
  const [address, setAddress] = useState('');
  const [said, setSaid] = useState<{ sentence: string; isProblem: boolean } | undefined>(undefined);
  const allow = () => {
    const host = hostOf(address);
    if (host === undefined) return setSaid({ sentence: text('welcome.notAnAddress'), isProblem: true });
    // The first call of the click: Firefox forgets the click at the first await.
    browser.permissions.request({ origins: [`*://${host}/*`] }).then(
      (granted) =>
        setSaid(
          granted
            ? { sentence: text('welcome.allowed', { host }), isProblem: false }
            : { sentence: text('welcome.refused'), isProblem: true },
        ),
      () => setSaid({ sentence: text('popup.notAsked'), isProblem: true }),
    );
  };
  return (
    <section class="card" aria-labelledby="allow-title">
      <h2 id="allow-title">{text('welcome.allowTitle')}</h2>
      <p>{text('welcome.allowText')}</p>
      <form
        class="steps"
        onSubmit={(event) => {
          event.preventDefault();
          allow();
        }}
      >
        <label>
          {text('welcome.address')}{' '}
          <input
            class="input"
            inputMode="url"
            autocomplete="url"
            placeholder={text('welcome.addressExample')}
            value={address}
            onInput={({ currentTarget }) => setAddress(currentTarget.value)}
          />
        </label>
        <button type="submit" class="button">
          {text('welcome.allow')}
        </button>
      </form>
      <p role="status">{said?.isProblem === false && said.sentence}</p>
      {said?.isProblem && (
        <p class="warning" role="alert">
          {said.sentence}
        </p>
      )}
    </section>
  );
}

/** The host of what was typed, with or without `https://`; undefined for what is no address of a website. */
function hostOf(typed: string): string | undefined {
  const text = typed.trim();
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (text === '' || !URL.canParse(address)) return undefined;
  const { hostname } = new URL(address);
  return hostname.includes('*') || hostname.includes('%') ? undefined : hostname;
}
