import { describe, expect, it } from 'vitest';
import { fieldGroups } from '../../../src/popup/fieldGroups';
import { evidence, exampleChecked, modelFinding, sumFinding, withValues } from '../../dom/popup/exampleChecked';

const paths = (entries: readonly (readonly [string, unknown])[]) => entries.map(([path]) => path);

describe('the fields of a check', () => {
  it('begin with the blamed one, though only a rule and not the model has judged it', () => {
    const checked = exampleChecked({ blamed: 'taxTotal', fields: {}, findings: [sumFinding] });
    expect(paths(fieldGroups(checked).judged)[0]).toBe('taxTotal');
  });

  it('count as judged when something was compared with them, and not when no check could say anything', () => {
    const checked = exampleChecked({ evidence: { ...evidence, notJudged: ['currency'] } });
    const { judged, header } = fieldGroups(checked);
    expect(paths(judged)).toContain('dueDate');
    expect(paths(header)).toEqual(['currency']);
  });

  it('show a line that a finding is about, and fold the others away', () => {
    const lines = { 'lines.0.net': '1.00', 'lines.1.net': '2.00' };
    const checked = withValues(exampleChecked({ findings: [{ ...modelFinding, fields: ['lines.1.net'] }] }), lines);
    expect(paths(fieldGroups(checked).judged)).toContain('lines.1.net');
    expect(paths(fieldGroups(checked).lines)).toEqual(['lines.0.net']);
  });

  it('of a model that was used alone are judged as the model says', () => {
    const { evidence: _, ...judgement } = exampleChecked({ findings: [modelFinding] }).judgement;
    const { judged } = fieldGroups({ ...exampleChecked(), judgement });
    expect(paths(judged).sort()).toEqual(['grossTotal', 'netTotal']);
  });
});
