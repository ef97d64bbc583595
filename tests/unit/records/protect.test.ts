import { describe, expect, it } from 'vitest';
import { findIbans, withoutIbans } from '../../../src/records/findIbans';
import { normaliseNumber, numberRest } from '../../../src/records/invoiceKey';
import { learnable } from '../../../src/records/learnable';
import { normaliseId, protectInvoice } from '../../../src/records/protectInvoice';
import { recordOf } from '../../../src/records/recordOf';
import { withSighting } from '../../../src/records/sightings';
import { fc } from '../support/fc';
import { recordFor } from './support';

const iban = 'DE89 3704 0044 0532 0130 00';
const hash = async (id: string) => `#${id.length}`;

describe('what is kept of an invoice', () => {
  it('has no IBAN and no VAT id in it, wherever they stood', async () => {
    const invoice = {
      iban,
      sellerVatId: 'DE 123 456 789',
      paymentTerms: `to ${iban} within 14 days`,
      'x-note': 'de89370400440532013000',
      grossTotal: '10.00',
    };
    const kept = await protectInvoice(invoice, hash);
    expect(kept.values).toEqual({ grossTotal: '10.00' });
    expect(kept.hashed['iban']).toEqual({ hash: '#22', last4: '3000', country: 'DE' });
    expect(kept.hashed['paymentTerms']).toEqual(kept.hashed['x-note']);
    expect(JSON.stringify(kept)).not.toMatch(/0532|456/);
  });

  it('does not give away a short id by its end', async () => {
    expect((await protectInvoice({ sellerVatId: 'U12345' }, hash)).hashed['sellerVatId']?.last4).toBe('');
  });

  it('leaves alone what only looks like an IBAN', () => {
    const texts = ['RE20 2400 0000 0012 3456', 'DE88 3704 0044 0532 0130 00', 'INV-2024-000123', 'DE89'];
    expect(texts.flatMap(findIbans)).toEqual([]);
  });

  it('finds the published examples of IBANs in any grouping', () => {
    // IBAN Registry, release 99: example of each country.
    for (const each of [
      'GB29NWBK60161331926819',
      'FR1420041010050500013M02606',
      'NO9386011117947',
      'MT84MALT011000012345MTLCAST001S',
    ]) {
      const grouped = each.replace(/.{4}/g, '$& ').trim();
      expect(findIbans(`IBAN: ${grouped}, thanks`)).toMatchObject([{ iban: each }]);
      expect(withoutIbans(`(${each.toLowerCase()})`)).toBe(`(…${each.slice(-4)})`);
    }
  });

  it('finds an account of which the bank’s own check digits are wrong: it may be one all the same', () => {
    // The example of Norway with the last digit changed, and the first two made to fit.
    expect(findIbans('NO66 8601 1117 948')).toMatchObject([{ iban: 'NO6686011117948' }]);
  });

  it('hashes an id alike however it is printed', () => {
    expect(normaliseId(' de 123.456.789')).toBe(normaliseId('DE123456789'));
  });

  it('gives away no account in findings either', () => {
    const seen = {
      ...recordFor(),
      hashed: { iban: { hash: 'h', last4: '3000' } },
      sighting: { kind: 'hand', id: 'H' } as const,
    };
    const findings = [
      { check: 'account', family: 'history' as const, fields: ['iban'], observed: iban, expected: 'XX-99/12345678' },
    ];
    const judgement = { verdict: 'anomaly' as const, threshold: 1, blamed: 'iban', findings };
    const { company, model, checkedAt } = recordFor();
    const record = recordOf({
      newId: 'n',
      company,
      seen,
      reading: { fields: {} },
      judgement,
      model,
      checkedAt,
      learned: false,
    });
    expect(record.findings[0]).toMatchObject({ observed: '…3000', expected: '…5678' });
    expect(record).not.toHaveProperty('taken');
    expect(record).not.toHaveProperty('sighting');
  });
});

describe('a record that is updated', () => {
  const parts = {
    newId: 'n',
    company: 'muster gmbh',
    reading: { fields: { grossTotal: { status: 'certain', raw: '10,00 €', value: '10.00', source: 'selector' } } },
    judgement: { verdict: 'normal', threshold: 1, blamed: null, findings: [] },
    model: { name: 'example', sha256: 'a' },
    checkedAt: '2026-04-01T10:00:00.000Z',
    learned: true,
  } as const;
  const seen = (grossTotal: string) => ({
    ...recordFor(),
    values: { grossTotal },
    sighting: { kind: 'page', address: 'P' } as const,
  });
  const same = recordFor({ values: { grossTotal: '10', netTotal: '8.40' }, looksRight: true });

  it('keeps its id and what was known more when a poorer reading agrees', () => {
    const record = recordOf({ ...parts, seen: seen('10.00'), same });
    expect(record).toMatchObject({ id: 'r', values: { grossTotal: '10.00', netTotal: '8.40' }, looksRight: true });
  });

  it('loses the old values and the person’s word when the invoice was changed', () => {
    const record = recordOf({ ...parts, seen: seen('99.00'), same });
    expect(record).toMatchObject({ id: 'r', values: { grossTotal: '99.00' } });
    expect(record.values).not.toHaveProperty('netTotal');
    expect(record).not.toHaveProperty('looksRight');
  });

  it('keeps no text of the page', () => {
    expect(JSON.stringify(recordOf({ ...parts, seen: seen('10.00') }))).not.toContain('€');
  });

  it('moves within a list, and keeps the other places', () => {
    const page = { kind: 'page', address: 'P' } as const;
    const row = (at: number) => ({ kind: 'list', address: 'L', row: at }) as const;
    expect(withSighting([row(1), page], row(4))).toEqual([page, row(4)]);
  });
});

describe('numbers', () => {
  it('are equal but for case and spaces, and alike but for signs and leading zeros', () => {
    expect(normaliseNumber(' re 2024-001 ')).toBe('RE2024-001');
    expect(numberRest('RE-00123')).toBe(numberRest('RE123'));
    expect(numberRest('2024-01-1')).not.toBe(numberRest('2024-11'));
  });

  it('stay as they are once normalised', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normaliseNumber(normaliseNumber(text))).toBe(normaliseNumber(text));
        expect(numberRest(numberRest(text))).toBe(numberRest(text));
      }),
    );
  });
});

describe('learning at once', () => {
  const [notice, alarm] = [{ check: 'newSeller', isNotice: true as const }, { check: 'account' }];
  const hint = { check: 'weekend', isHint: true as const };
  it.each([
    ['normal', [], true],
    ['review', [notice], true],
    ['review', [notice, alarm], false],
    ['review', [], false],
    ['review', [notice, hint], true],
    ['review', [hint], false],
    ['normal', [hint], true],
    ['anomaly', [notice], false],
    ['incomplete', [], false],
  ] as const)('%s with %j: %s', (verdict, findings, expected) => {
    expect(learnable(verdict, findings)).toBe(expected);
  });
});
