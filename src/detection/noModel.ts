import type { AnyModel } from './anyModel';

/** In the place of a model where none is asked: rules and history judge alone. */
export const noModel: AnyModel = {
  kind: 'masked',
  model: {
    spec: { numbers: [], categories: [], context: [], patterns: [], components: 1 },
    reconstruct: async () => [],
  },
};
