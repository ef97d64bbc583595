/** What every call is told: the company it works for, the language. */
export type Context = Readonly<Record<string, unknown>>;

/** A session with Tryton's JSON-RPC. */
export interface Rpc {
  /** Calls `model.NAME.METHOD` or `wizard.NAME.METHOD`; the context is added as the last parameter. */
  call(method: string, ...params: readonly unknown[]): Promise<unknown>;
  within(context: Context): Rpc;
}

/** Logs in and returns the session. */
export async function logInByRpc(url: string, user: string, password: string): Promise<Rpc> {
  const answer = await post(url, {}, 'common.db.login', [user, { password }, 'en']);
  if (!Array.isArray(answer)) throw new Error('Tryton refused the login');
  const token = Buffer.from(`${user}:${answer.join(':')}`).toString('base64');
  return session(url, { authorization: `Session ${token}` }, {});
}

function session(url: string, headers: Readonly<Record<string, string>>, context: Context): Rpc {
  return {
    call: (method, ...params) => post(url, headers, method, [...params, context]),
    within: (more) => session(url, headers, { ...context, ...more }),
  };
}

async function post(
  url: string,
  headers: Readonly<Record<string, string>>,
  method: string,
  params: readonly unknown[],
): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ id: 1, method, params }),
  });
  if (!response.ok) throw new Error(`Tryton answered ${response.status} to ${method}`);
  const answer: unknown = await response.json();
  if (typeof answer !== 'object' || answer === null) throw new Error(`Tryton answered no object to ${method}`);
  if ('error' in answer) throw new Error(`Tryton refused ${method}: ${JSON.stringify(answer.error)}`);
  return 'result' in answer ? answer.result : undefined;
}
