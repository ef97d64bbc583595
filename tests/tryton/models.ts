import type { Rpc } from './rpc';

/** The values of one record, by field. */
export type Values = Readonly<Record<string, unknown>>;

/** Creates records and returns their ids in the same order. */
export async function create(rpc: Rpc, model: string, records: readonly Values[]): Promise<readonly number[]> {
  return records.length === 0 ? [] : numbers(await rpc.call(`model.${model}.create`, records));
}

/** Creates one record and returns its id. */
export async function createOne(rpc: Rpc, model: string, values: Values): Promise<number> {
  return first(await create(rpc, model, [values]), model);
}

/** The first record that the domain finds; there must be one. */
export async function findOne(rpc: Rpc, model: string, domain: readonly unknown[]): Promise<number> {
  const order = [['id', 'ASC']];
  return first(numbers(await rpc.call(`model.${model}.search`, domain, 0, 1, order)), model);
}

/** Reads some fields of records, by id. */
export async function read(
  rpc: Rpc,
  model: string,
  ids: readonly number[],
  fields: readonly string[],
): Promise<ReadonlyMap<number, Values>> {
  const answer = await rpc.call(`model.${model}.read`, ids, fields);
  if (!Array.isArray(answer)) throw new Error(`Tryton sent no records of ${model}`);
  return new Map(answer.map((record: Values) => [Number(record.id), record]));
}

function numbers(answer: unknown): readonly number[] {
  if (Array.isArray(answer) && answer.every((item) => typeof item === 'number')) return answer;
  throw new Error(`Tryton sent no ids: ${JSON.stringify(answer)}`);
}

function first(ids: readonly number[], model: string): number {
  const id = ids[0];
  if (id === undefined) throw new Error(`Tryton has no such ${model}`);
  return id;
}
