import { effect } from '@preact/signals';
import { render } from 'preact';
import { onChoiceChanged } from '../storage/models';
import { text } from '../ui/text';
import { loadCompanies } from './historyFacts';
import { loadModel } from './modelFiles';
import { followAddress, Options } from './Options';
import { followPortals } from './portals';
import { followSettings, measureEngine } from './settings';
import { followAccess } from './siteAccess';

async function begin(root: Element): Promise<void> {
  await followSettings();
  // The title follows the language, too.
  effect(() => {
    document.title = text('options.title');
  });
  render(<Options />, root);
  followAccess();
  followAddress();
  await followPortals();
  // Another window may put another model in use.
  onChoiceChanged(() => void loadModel());
  await Promise.all([loadModel(), loadCompanies()]);
  await measureEngine();
}

const root = document.getElementById('root');
if (root) void begin(root);
