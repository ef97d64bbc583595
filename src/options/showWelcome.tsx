import { effect } from '@preact/signals';
import { render } from 'preact';
import { text } from '../ui/text';
import { followSettings } from './settings';
import { Welcome } from './Welcome';

async function begin(root: Element): Promise<void> {
  await followSettings();
  effect(() => {
    document.title = text('welcome.title');
  });
  render(<Welcome />, root);
}

const root = document.getElementById('root');
if (root) void begin(root);
