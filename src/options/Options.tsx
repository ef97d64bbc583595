import { signal } from '@preact/signals';
import { askBackground } from '../messaging/bus';
import type { Backend, EngineInfo, Result } from '../messaging/types';
import type { ModelInfo } from '../packages/types';
import { saveSettings } from '../storage/settings';
import { ModelSection } from './ModelSection';
import { PortalsSection } from './PortalsSection';
import { SettingsSection } from './SettingsSection';

const model = signal<Result<ModelInfo> | undefined>(undefined);
const engine = signal<Result<EngineInfo> | undefined>(undefined);

/** Asks the background what is in use. */
export async function load(): Promise<void> {
  model.value = await askBackground('background/model', {});
  engine.value = await askBackground('background/engine', {});
}

async function choose(backend: Backend): Promise<void> {
  engine.value = undefined;
  await saveSettings({ backend });
  engine.value = await askBackground('background/engine', {});
}

/** The options page. */
export function Options({ locale }: { locale: string }) {
  return (
    <main class="page">
      <header>
        <img src="/icons/48.png" alt="" width="40" height="40" />
        <div>
          <h1>Crossfoot</h1>
          <p>Checks the invoice on the screen. Nothing leaves this browser.</p>
        </div>
      </header>
      <nav class="contents" aria-label="Contents">
        <a href="#portals">Portals</a>
        <a href="#model">Model</a>
        <a href="#settings">Settings</a>
      </nav>
      <PortalsSection />
      <ModelSection model={model.value} locale={locale} />
      <SettingsSection engine={engine.value} onChoose={(backend) => void choose(backend)} />
    </main>
  );
}
