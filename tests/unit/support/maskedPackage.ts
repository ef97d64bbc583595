import { maskedWidths } from '../../../src/packages/maskedWidths';
import type { MaskedPackage, MaskedSpec } from '../../../src/packages/types';
import { exampleLayer, examplePackage } from './examplePackage';

const spec: MaskedSpec = {
  numbers: [
    { name: 'net', center: 5, scale: 2, fields: ['netTotal'], unit: 'logarithm', relativeTo: 'seller' },
    { name: 'tax', center: 3, scale: 1.5, fields: ['taxTotal', 'netTotal'], unit: 'logarithm' },
    { name: 'odd', center: 0, scale: 1, fields: ['x-odd', 'lines.*.quantity'], unit: 'number' },
  ],
  categories: [{ name: 'currency', values: ['EUR', 'USD'], fields: ['currency'], unit: 'text' }],
  context: [{ name: 'sellerCount', center: 2, scale: 1 }],
  patterns: [
    { target: 'net', masked: ['net', 'tax'] },
    { target: 'net', masked: ['net'] },
    { target: 'currency', masked: ['currency'] },
  ],
  components: 2,
};

const { inputs, outputs } = maskedWidths(spec);

/** A small package of the masked kind with everything in it. */
export const maskedPackage: MaskedPackage = {
  kind: 'masked',
  name: 'masked example',
  network: { inputs, layers: [exampleLayer(inputs, 4, 'elu'), exampleLayer(4, outputs, 'linear')] },
  spec,
  ...(examplePackage.training && { training: { ...examplePackage.training, imputed: {} } }),
};
