import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const source = new URL('../../src/', import.meta.url);
const rooms = ['invoice', 'packages', 'detection', 'simulation'];
const files = rooms.flatMap((room) => readdirSync(new URL(`${room}/`, source)).map((name) => `${room}/${name}`));

/** The examples in the doc comments of every file: an expression and what it gives. */
const examples = files
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) =>
    [...readFileSync(new URL(file, source), 'utf8').matchAll(/@example (.+) \/\/ (.+)/g)].map(
      ([, expression = '', result = '']) => [file, expression, result] as const,
    ),
  );

/** The value of an expression in which the names of a module stand. */
const evaluate = (expression: string, names: object): unknown =>
  new Function(...Object.keys(names), `return (${expression});`)(...Object.values(names));

describe('the example in a doc comment', () => {
  it.each(examples)('of %s gives what it says: %s', async (file, expression, result) => {
    const exported: object = await import(new URL(file, source).href);
    expect(evaluate(expression, exported)).toEqual(evaluate(result, {}));
  });

  it('is found in the files', () => {
    expect(examples.length).toBeGreaterThan(8);
  });
});
