import { describe, expect, it } from 'vitest';
import { mergeReadings } from '../../../src/invoice/mergeReadings';
import type { FieldReading } from '../../../src/invoice/types';

const certain = (value: string, source: FieldReading['source'] = 'selector'): FieldReading => ({
  status: 'certain',
  value,
  source,
});
const noMatch: FieldReading = { status: 'missing', problem: 'noMatch' };
const empty: FieldReading = { status: 'missing', problem: 'empty', source: 'selector' };
const hidden: FieldReading = { status: 'ambiguous', problem: 'hidden' };

/** The field `grossTotal` of frames 0, 1, … merged. */
const merged = (...readings: FieldReading[]) =>
  mergeReadings(readings.map((each, frameId) => ({ frameId, reading: { fields: { grossTotal: each } } }))).fields[
    'grossTotal'
  ];

describe('mergeReadings', () => {
  it('takes a field from the one frame that has it', () => {
    expect(merged(noMatch, certain('5.00'))).toEqual({ ...certain('5.00'), frameId: 1 });
    expect(merged(certain('5.00'), noMatch)).toEqual({ ...certain('5.00'), frameId: 0 });
  });

  it('takes the first of two frames that agree', () => {
    expect(merged(certain('5.00'), certain('5.00'))).toEqual({ ...certain('5.00'), frameId: 0 });
  });

  it('is not certain of a field that two frames read differently', () => {
    expect(merged(certain('5.00'), certain('6.00'))).toEqual({
      status: 'ambiguous',
      problem: 'severalMatches',
      candidates: ['5.00', '6.00'],
      source: 'selector',
    });
  });

  it('is not certain when one of two frames is not', () => {
    expect(merged(certain('5.00'), hidden)).toMatchObject({ status: 'ambiguous', candidates: ['5.00'] });
    expect(merged({ status: 'ambiguous', candidates: ['1', '2'] }, certain('1'))).toMatchObject({
      status: 'ambiguous',
      candidates: ['1', '2'],
    });
  });

  it('collects the candidates of three frames', () => {
    expect(merged(certain('1'), certain('2'), certain('3'))).toMatchObject({ candidates: ['1', '2', '3'] });
  });

  it('leaves a field missing that is empty in every frame', () => {
    expect(merged(empty, empty)).toEqual({ ...empty, frameId: 0 });
    expect(merged(noMatch, empty)).toEqual({ ...empty, frameId: 1 });
    expect(merged(noMatch, noMatch)).toEqual({ ...noMatch, frameId: 0 });
  });

  it('puts what a page shows before the default of the profile', () => {
    expect(merged(certain('EUR', 'profile'), certain('USD'))).toMatchObject({ value: 'USD', frameId: 1 });
    expect(merged(certain('USD'), certain('EUR', 'profile'))).toMatchObject({ value: 'USD', frameId: 0 });
  });

  it('never mixes the lines of two frames', () => {
    const frames = [
      { frameId: 0, reading: { fields: { 'lines.0.net': noMatch, grossTotal: certain('9') } } },
      { frameId: 4, reading: { fields: { 'lines.0.net': certain('1'), 'lines.0.name': noMatch } } },
      { frameId: 5, reading: { fields: { 'lines.0.net': certain('2'), 'lines.0.name': certain('decoy') } } },
    ];
    expect(mergeReadings(frames).fields).toEqual({
      grossTotal: { ...certain('9'), frameId: 0 },
      'lines.0.net': { ...certain('1'), frameId: 4 },
      'lines.0.name': { ...noMatch, frameId: 4 },
    });
  });

  it('reads nothing from no frames', () => {
    expect(mergeReadings([])).toEqual({ fields: {} });
  });
});
