import { type ParseArgsConfig, parseArgs } from 'node:util';
import { dayNumber } from '../invoice/calendar';
import { CommandFailure } from './failure';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * The options and the other arguments of a command.
 *
 * @throws CommandFailure for an option that the command does not have.
 */
export function readOptions<T extends Options>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new CommandFailure(error instanceof Error ? error.message : String(error));
  }
}

/** A whole number of at least 1. */
export function wholeNumber(option: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new CommandFailure(`--${option} must be a whole number of at least 1.`);
  return number;
}

/** An ISO date. */
export function isoDateOption(option: string, text: string): string {
  if (dayNumber(text) === undefined) throw new CommandFailure(`--${option} must be a date such as 2026-03-31.`);
  return text;
}

/** The one file that a command works on. */
export function theFile(positionals: readonly string[]): string {
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw new CommandFailure('Name one CSV file.');
  return file;
}
