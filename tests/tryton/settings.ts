import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** What the server and its administration command need to know. */
export interface Settings {
  readonly folder: string;
  readonly database: string;
  readonly password: string;
  readonly port: number;
  readonly configFile: string;
  readonly passwordFile: string;
}

/** Writes the configuration, the password and the empty database file into the folder. */
export async function writeSettings(folder: string, port: number): Promise<Settings> {
  const path = resolve(folder);
  const settings: Settings = {
    folder: path,
    database: 'try',
    password: 'clerk-of-crossfoot',
    port,
    configFile: join(path, 'trytond.conf'),
    passwordFile: join(path, 'password'),
  };
  await mkdir(path, { recursive: true });
  await writeFile(settings.configFile, configText(settings));
  await writeFile(settings.passwordFile, `${settings.password}\n`);
  await writeFile(join(path, `${settings.database}.sqlite`), '');
  return settings;
}

/** Tryton ignores the path within an SQLite URI; only `path` says where the database is. */
function configText(settings: Settings): string {
  return [
    '[database]',
    'uri = sqlite://',
    `path = ${settings.folder}`,
    '[web]',
    `listen = 127.0.0.1:${settings.port}`,
    `root = ${process.env.TRYTON_SAO ?? '/usr/share/tryton-sao/www'}`,
    '',
  ].join('\n');
}
