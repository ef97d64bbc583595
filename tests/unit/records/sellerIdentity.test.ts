import { describe, expect, it } from 'vitest';
import { nameForm } from '../../../src/records/nameForm';
import { type KnownSeller, recogniseSeller, type SeenSeller, withSeen } from '../../../src/records/sellerIdentity';
import { fc } from '../support/fc';

function seen(name?: string, vatHash?: string): SeenSeller {
  const form = nameForm(name ?? '');
  return { ...(form && { name: form }), ...(vatHash !== undefined && { vatHash }) };
}

/** The sellers of a company that has seen some invoices, oldest first. */
function company(...invoices: readonly SeenSeller[]): KnownSeller[] {
  const known = new Map<string, KnownSeller>();
  for (const [at, each] of invoices.entries()) {
    const identity = recogniseSeller([...known.values()], each);
    if (identity) known.set(identity.key, withSeen(known.get(identity.key), identity, each, `2026-01-${at + 10}`));
  }
  return [...known.values()];
}

describe('a seller is recognised', () => {
  const paper = company(seen('Harbour Paper Ltd', 'v1'));

  it.each([
    ['by its VAT id under whatever name', seen('Another Name', 'v1'), 'vatId'],
    ['by its name in another spelling of the legal form', seen('HARBOUR PAPER LIMITED'), 'name'],
    ['by a letter wrong', seen('Harbor Paper Ltd'), 'spelling'],
    ['by its name without the legal form', seen('Harbour Paper'), 'spelling'],
    ['not by its name with another VAT id', seen('Harbour Paper Ltd', 'v2'), 'new'],
    ['not by a small change with another VAT id', seen('Harbor Paper Ltd', 'v2'), 'new'],
    ['not by another digit', seen('Harbour Paper 2 Ltd'), 'new'],
  ])('%s', (_, invoice, by) => {
    const identity = recogniseSeller(paper, invoice);
    expect(identity?.by).toBe(by);
    expect(identity?.key === paper[0]?.key).toBe(by !== 'new');
  });

  it('not at all where an invoice says nothing', () => {
    expect(recogniseSeller(paper, {})).toBeUndefined();
  });

  it('as a new one where two known names are spelt like it', () => {
    const known = company(seen('Meyers Bau', 'v1'), seen('Meiers Bau', 'v2'));
    expect(recogniseSeller(known, seen('Mefers Bau'))?.by).toBe('new');
  });

  it('with the other bearers of its name told', () => {
    const known = company(seen('Harbour Paper Ltd', 'v1'), seen('Harbour Paper Ltd', 'v2'));
    expect(known).toHaveLength(2);
    expect(recogniseSeller(known, seen('Harbour Paper Ltd', 'v3'))?.namesakes).toHaveLength(2);
    expect(recogniseSeller(known, seen('Harbour Paper Ltd'))?.key).toBe(known[0]?.key);
  });

  it('by its VAT id from the invoice on that first shows it', () => {
    const known = company(seen('Harbour Paper Ltd'), seen('Harbour Paper Ltd', 'v1'));
    expect(known).toHaveLength(1);
    expect(recogniseSeller(known, seen('Renamed', 'v1'))?.key).toBe(known[0]?.key);
  });

  it('without its name drifting from one misspelling to the next', () => {
    const known = company(seen('Kestrel'), seen('Kestral'));
    expect(recogniseSeller(known, seen('Kastral'))?.by).toBe('new');
    expect(recogniseSeller(known, seen('Kestral'))?.by).toBe('name');
  });

  it('by its name when it has a VAT id of its own and shows that of a seller of another name', () => {
    const known = company(seen('Harbour Paper', 'v1'), seen('Mill & Sons', 'v2'));
    const key = (name: string, vat: string) => recogniseSeller(known, seen(name, vat))?.key;
    expect(key('Harbour Paper', 'v2')).toBe(key('Harbour Paper', 'v1'));
    expect(key('Harbour Paper', 'v2')).not.toBe(key('Mill & Sons', 'v2'));
  });

  it('as the same one when its invoice is seen again, whatever came before', () => {
    const any = fc.record({
      name: fc.constantFrom('Harbour Paper', 'Harbor Paper', 'Harbour Paper Ltd', 'Harbour Papers', '__proto__', ''),
      vat: fc.constantFrom(undefined, 'v1', 'v2', '__proto__'),
    });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 8 }), (invoices) => {
        const all = invoices.map(({ name, vat }) => seen(name, vat));
        const known = company(...all);
        const last = all.at(-1) ?? {};
        const identity = recogniseSeller(known, last);
        if (identity) expect(known.map(({ key }) => key)).toContain(identity.key);
        expect(recogniseSeller([...known].reverse(), last)).toEqual(identity);
      }),
    );
  });
});
