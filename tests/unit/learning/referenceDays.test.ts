import { describe, expect, it } from 'vitest';
import { followReference, referenceDays } from '../../../src/learning/referenceDays';

const issued = (...dates: string[]) => dates.map((issueDate) => ({ issueDate }));

describe('referenceDays', () => {
  it('are the latest date before each row, the row itself left out', () => {
    expect(referenceDays(issued('2026-03-01', '2026-03-05', '2026-03-03', '2026-03-06'))).toEqual([
      undefined,
      '2026-03-01',
      '2026-03-05',
      '2026-03-05',
    ]);
  });

  it('pass over rows without a date', () => {
    expect(referenceDays([{}, ...issued('2026-03-01'), {}, {}])).toEqual([
      undefined,
      undefined,
      '2026-03-01',
      '2026-03-01',
    ]);
  });
});

describe('followReference', () => {
  it('does not follow a date that was found wrong', () => {
    const reference = followReference();
    reference.follow({ issueDate: '2026-03-01' });
    reference.follow({ issueDate: '2031-03-01' }, true);
    expect(reference.day()).toBe('2026-03-01');
    reference.follow({ issueDate: '2026-03-02' });
    expect(reference.day()).toBe('2026-03-02');
  });

  it('stays on a fixed day', () => {
    const reference = followReference('2026-04-10');
    reference.follow({ issueDate: '2026-05-01' });
    expect(reference.day()).toBe('2026-04-10');
  });
});
