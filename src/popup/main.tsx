import { render } from 'preact';
import { browser } from '../platform/browser';
import { settingsItem } from '../storage/settings';
import { speakTo } from '../ui/reader';
import { text } from '../ui/text';
import { Popup } from './Popup';
import { check, editing, updateGrant } from './state';

const byHand = new URLSearchParams(location.search).get('hand');

async function begin(root: Element): Promise<void> {
  document.documentElement.classList.toggle('own-window', location.search !== '');
  if (byHand === null) {
    // What is being typed is not thrown away because a site was allowed elsewhere.
    browser.permissions.onAdded.addListener(() => void (editing.value === undefined ? check() : updateGrant()));
    browser.permissions.onRemoved.addListener(() => void updateGrant());
    void check();
  }
  speakTo((await settingsItem.load()).data);
  settingsItem.onChanged(() => void settingsItem.load().then(({ data }) => speakTo(data)));
  if (byHand === null) return render(<Popup />, root);
  const { HandPage } = await import('./HandPage');
  document.title = text('hand.title');
  render(<HandPage isDemo={byHand === 'demo'} />, root);
}

const root = document.getElementById('root');
if (root) void begin(root);
