import { beforeEach, describe, expect, it, vi } from 'vitest';

const models = { loadChoice: vi.fn(), loadPackage: vi.fn() };
const engine = { engineAsChosen: vi.fn() };
const running = {
  modelInfo: { name: 'a model', sha256: 'a' },
  needs: ['grossTotal'],
  customKinds: { 'x-qty': 'number' },
};

let modelState: typeof import('../../../src/background/modelState')['modelState'];
let PackageUnusable: typeof import('../../../src/background/chosenPackage')['PackageUnusable'];

beforeEach(async () => {
  vi.resetModules();
  vi.doMock('../../../src/platform/browser', () => ({ browser: {} }));
  vi.doMock('../../../src/storage/models', () => models);
  vi.doMock('../../../src/background/engine', () => engine);
  ({ modelState } = await import('../../../src/background/modelState'));
  ({ PackageUnusable } = await import('../../../src/background/chosenPackage'));
  models.loadChoice.mockReset().mockResolvedValue({ active: null });
  models.loadPackage.mockReset().mockResolvedValue(undefined);
  engine.engineAsChosen.mockReset().mockResolvedValue(running);
});

const usable = { model: running.modelInfo, needs: running.needs, customKinds: running.customKinds };

describe('what options are told of the model in use', () => {
  it('is the bundled one without a way back, after the installation', async () => {
    expect(await modelState()).toEqual({ ...usable, isBundled: true });
  });

  it('is a loaded one, with the way back to the bundled one', async () => {
    models.loadChoice.mockResolvedValue({ active: 'a', previous: null });
    expect(await modelState()).toEqual({ ...usable, isBundled: false, previous: { sha256: null, name: '' } });
  });

  it('names the one before, and leads back only to one that is still there', async () => {
    models.loadChoice.mockResolvedValue({ active: 'b', previous: 'a' });
    models.loadPackage.mockResolvedValue({ sha256: 'a', name: 'before', files: {} });
    expect(await modelState()).toMatchObject({ previous: { sha256: 'a', name: expect.stringMatching(/^before/) } });
    models.loadPackage.mockResolvedValue(undefined);
    expect(await modelState()).not.toHaveProperty('previous');
    models.loadPackage.mockRejectedValue(new Error('no database'));
    expect(await modelState()).not.toHaveProperty('previous');
  });

  it('is what is wrong with it, with the way back, when it cannot be used', async () => {
    models.loadChoice.mockResolvedValue({ active: 'a', previous: null });
    engine.engineAsChosen.mockRejectedValue(new PackageUnusable('storage'));
    expect(await modelState()).toEqual({
      isBundled: false,
      previous: { sha256: null, name: '' },
      needs: [],
      customKinds: {},
      problem: 'storage',
    });
  });

  it('is not said to be the bundled one when the choice cannot be read', async () => {
    models.loadChoice.mockRejectedValue(new Error('of a newer version'));
    engine.engineAsChosen.mockRejectedValue(new PackageUnusable('storage'));
    expect(await modelState()).toMatchObject({ isBundled: false, problem: 'storage' });
  });

  it('is an error of ours, and not one of the package, when something else breaks', async () => {
    engine.engineAsChosen.mockRejectedValue(new TypeError('a bug'));
    await expect(modelState()).rejects.toThrow('a bug');
  });
});
