import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Settings } from './settings';

/** Creates the tables of a new database: about nine seconds. */
export async function initDatabase(settings: Settings): Promise<void> {
  const modules = ['-u', 'account_invoice', '--activate-dependencies'];
  const child = run('trytond-admin', settings, ['--email', 'clerk@example.com', ...modules]);
  const errors = collectErrors(child);
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`trytond-admin failed: ${errors()}`);
}

/** A running server. */
export interface ServerProcess {
  /** Throws when the server has ended by itself. */
  check(): void;
  stop(): Promise<void>;
}

/** Starts the server; it listens a little later. */
export function startServer(settings: Settings): ServerProcess {
  const child = run('trytond', settings, []);
  const errors = collectErrors(child);
  let failure: Error | undefined;
  child.on('error', (error) => {
    failure = error;
  });
  const kill = (): boolean => child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = (): boolean => child.exitCode !== null || child.signalCode !== null;
  return {
    check: () => {
      if (failure) throw failure;
      if (ended()) throw new Error(`trytond ended: ${errors()}`);
    },
    stop: async () => {
      process.off('exit', kill);
      if (failure || ended()) return;
      const exit = once(child, 'exit');
      // A browser's long poll would hold up a polite end for minutes, and the database is thrown away.
      kill();
      await exit;
    },
  };
}

function run(command: string, settings: Settings, options: readonly string[]): ChildProcess {
  return spawn(command, ['-c', settings.configFile, '-d', settings.database, ...options], {
    cwd: settings.folder,
    env: { ...process.env, TRYTONPASSFILE: settings.passwordFile },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

function collectErrors(child: ChildProcess): () => string {
  let text = '';
  child.stderr?.on('data', (chunk) => {
    text = (text + String(chunk)).slice(-4000);
  });
  return () => text;
}
