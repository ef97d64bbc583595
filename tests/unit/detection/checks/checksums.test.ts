import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../../src/detection/facts';
import { memoryHistory } from '../../../../src/detection/history/memoryHistory';
import { countries, ibanOf, vatIdOf } from '../../../../src/simulation/countries';
import { createRandom } from '../../../../src/simulation/random';
import { checkOf, next, seen } from './history';

const iban = (text: string) => checkOf('ibanChecksum').measure(...seen(next({ iban: text })));
const vatId = (text: string) => checkOf('vatIdChecksum').measure(...seen(next({ sellerVatId: text })));

describe('the check digits of an account', () => {
  // Examples of the IBAN Registry (SWIFT, release 99).
  it.each(['GB29 NWBK 6016 1331 9268 19', 'FR1420041010050500013M02606', 'ch9300762011623852957', 'NO9386011117947'])(
    'are right in %s, however it is written',
    (text) => expect(iban(text)).toBe(0),
  );

  it.each(['GB29 NWBK 6016 1331 9268 91', 'FR1420041010050500013M02607', 'CH9300762011623852975'])(
    'are wrong in %s',
    (text) => expect(iban(text)).toBe(1),
  );

  it.each([
    ['of another kind', '12345678'],
    ['without a country', '89370400440532013000'],
    ['of a country without IBANs', 'US64370400440532013000'],
    ['longer than its country’s', 'GB697683724070182216001'],
    ['that is masked', 'DE89XXXXXXXXXXXXXX3000'],
    ['of no text', ' '],
  ])('are not looked for in an account %s', (_, text) => expect(iban(text)).toBeUndefined());

  it('are not looked for where the history keeps the account without its text', () => {
    const facts = factsOf({ sellerName: 'Paper Mill GmbH' }, { iban: 'DE…3000#0123456789abcdef0123456789abcdef' });
    expect(checkOf('ibanChecksum').measure(facts, seen(next())[1])).toBeUndefined();
  });

  it('are right in all that are simulated', () => {
    const random = createRandom('accounts');
    const simulated = countries.flatMap((country) => Array.from({ length: 20 }, () => ibanOf(country, random)));
    expect(simulated.filter((text) => text !== '' && iban(text) !== 0)).toEqual([]);
  });
});

describe('the check digits of a VAT id', () => {
  it.each(['DE 811 907 980', 'ATU13585627', 'GB 980 7806 84', 'CHE-116.281.710 MWST', 'EL094259216'])(
    'are right in %s, however it is written',
    (text) => expect(vatId(text)).toBe(0),
  );

  it.each(['DE811907989', 'ATU13585626', 'GB980780685'])('are wrong in %s', (text) => expect(vatId(text)).toBe(1));

  it.each([
    ['without a country', '811907980'],
    ['of a country that is not known', 'ZZ811907980'],
    ['of another form', 'DE81190798'],
    ['that is masked', 'V81e7521e'],
  ])('are not looked for in an id %s', (_, text) => expect(vatId(text)).toBeUndefined());

  it('are not looked for in one that this seller had before, right or wrong', () => {
    const history = memoryHistory();
    const facts = factsOf(next({ sellerVatId: 'DE123456789' }));
    expect(checkOf('vatIdChecksum').measure(facts, history.view(facts))).toBe(1);
    history.learn(facts);
    expect(checkOf('vatIdChecksum').measure(facts, history.view(facts))).toBeUndefined();
  });

  it('are right in all that are simulated', () => {
    const random = createRandom('vat ids');
    const simulated = countries.flatMap((country) => Array.from({ length: 20 }, () => vatIdOf(country, random)));
    expect(simulated.filter((text) => text !== '' && vatId(text) !== 0)).toEqual([]);
  });
});
