import { beforeEach, describe, expect, it, vi } from 'vitest';
import { welcomeNewPeople } from '../../../src/background/welcome';

const fake = vi.hoisted(() => ({
  listeners: [] as ((details: { reason: string }) => void)[],
  opened: [] as string[],
}));

vi.mock('../../../src/platform/browser', () => ({
  browser: {
    runtime: {
      onInstalled: { addListener: (listener: (details: { reason: string }) => void) => fake.listeners.push(listener) },
      getURL: (path: string) => `extension://crossfoot/${path}`,
    },
    tabs: {
      create: async ({ url }: { url: string }) => {
        fake.opened.push(url);
      },
    },
  },
}));

const happens = (reason: string) => {
  for (const listener of fake.listeners) listener({ reason });
};

beforeEach(() => {
  fake.listeners.length = 0;
  fake.opened.length = 0;
  welcomeNewPeople();
});

describe('the welcome page', () => {
  it('is opened once after the installation', () => {
    happens('install');
    expect(fake.opened).toEqual(['extension://crossfoot/src/options/welcome.html']);
  });

  it.each(['update', 'browser_update', 'chrome_update', 'shared_module_update'])(
    'is not opened again after %s',
    (reason) => {
      happens(reason);
      expect(fake.opened).toEqual([]);
    },
  );
});
