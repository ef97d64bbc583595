import { describe, expect, it } from 'vitest';
import { forgetTurns, takeTurn } from '../../../src/background/turns';

describe('of the checks of a tab', () => {
  it('only the latest is shown, in whatever order they end', () => {
    const first = takeTurn(1);
    expect(first()).toBe(true);
    const second = takeTurn(1);
    expect([first(), second()]).toEqual([false, true]);
  });

  it('those of other tabs do not matter', () => {
    const one = takeTurn(2);
    takeTurn(3);
    expect(one()).toBe(true);
  });

  it('none is shown any more once the tab is closed', () => {
    const check = takeTurn(4);
    forgetTurns(4);
    expect(check()).toBe(false);
  });
});
