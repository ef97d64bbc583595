import type { Html } from './html';

/** What the server answers. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const types = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  json: 'application/json; charset=utf-8',
} as const;

export function reply(type: keyof typeof types, body: string, status = 200): Reply {
  return { status, headers: { 'content-type': types[type], 'cache-control': 'no-store' }, body };
}

export function pageReply(page: Html, status = 200): Reply {
  return reply('html', page.markup, status);
}

export function redirect(location: string): Reply {
  return { status: 302, headers: { location }, body: '' };
}

export function withHeader(answer: Reply, name: string, value: string): Reply {
  return { ...answer, headers: { ...answer.headers, [name]: value } };
}
