import * as v from 'valibot';

/** Each of thousands of numbers is not looked at: the file is shipped with the extension, and read at each cold start. */
const numbers = v.custom<number[]>(Array.isArray);

const tail = v.nullable(
  v.object({
    n: v.number(),
    values: numbers,
    atLeast: numbers,
    from: v.number(),
    share: v.number(),
    scale: v.number(),
    shape: v.number(),
  }),
);

/** `prior.json`: how the checks come out on the invoices of companies in general. */
const priorSchema = v.object({
  version: v.literal(1),
  tails: v.record(v.string(), v.array(tail)),
  scores: v.array(tail),
  checkScores: v.array(tail),
});

/** A prior as it is shipped. @throws v.ValiError, or SyntaxError, when the text is none. */
export function readPrior(text: string): v.InferOutput<typeof priorSchema> {
  return v.parse(priorSchema, JSON.parse(text));
}
