import { describe } from 'vitest';
import { writePackage } from '../../../src/packages/writePackage';
import { examplePackage } from '../support/examplePackage';
import { forestPackage } from '../support/forestPackage';
import { features, itRefuses, type RefusalCase } from '../support/refusals';

/** What is wrong, the code of its refusal, and the parts that make it so. */
const wrong: readonly (readonly [string, RefusalCase[1], object])[] = [
  ['values that do not ascend', 'calibration', { values: [0.2, 0.05, 0.01] }],
  ['a value twice', 'calibration', { values: [0.01, 0.01, 0.2] }],
  ['counts that grow', 'calibration', { atLeast: [1, 20, 100] }],
  ['counts above the sample', 'calibration', { atLeast: [101, 20, 1] }],
  ['a negative count', 'calibration', { atLeast: [100, 20, -1] }],
  ['fewer counts than values', 'calibration', { atLeast: [100, 20] }],
  ['a scale of zero', 'calibration', { scale: 0 }],
  ['a sample of none', 'wrongType', { n: 0 }],
  ['no values', 'wrongType', { values: [], atLeast: [] }],
  ['a share above one', 'wrongType', { share: 1.5 }],
  ['a key that is not known', 'unknownKey', { script: 'x' }],
];

const example = examplePackage.calibration;
if (!example) throw new Error('the example has a calibration');

describe.each([
  ['dense', examplePackage],
  ['forest', forestPackage()],
])('readPackage, of the calibration of the kind %s,', (_, whole) => {
  itRefuses(
    wrong.map(([what, code, changes]) => {
      const calibration = { ...example, ...changes };
      return [what, code, features, writePackage({ ...whole, calibration })];
    }),
  );
});
