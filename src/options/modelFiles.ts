import { signal } from '@preact/signals';
import { askBackground } from '../messaging/bus';
import type { ModelProblem, ModelState, Result } from '../messaging/types';
import { packageSha256 } from '../packages/hash';
import { modelInfo } from '../packages/modelInfo';
import { describeProblem } from '../packages/problemTexts';
import { neverConverted } from '../packages/rawFiles';
import { readPackage } from '../packages/readPackage';
import type { ModelInfo, PackageFiles } from '../packages/types';
import { mainFileNames, usedFiles } from '../packages/usedFiles';
import { keepPackage } from '../storage/models';
import { language } from '../ui/reader';
import { text } from '../ui/text';
import { measureEngine } from './settings';

/** The model in use; undefined while it is asked for. */
export const modelState = signal<Result<ModelState> | undefined>(undefined);

/** What became of the files dropped so far. */
export type Candidate =
  | { readonly kind: 'none' }
  | { readonly kind: 'checking' }
  /** Something is wrong, or still missing. */
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'accepted' | 'activating'; readonly model: ModelInfo; readonly files: PackageFiles };

export const candidate = signal<Candidate>({ kind: 'none' });

/** The files dropped so far, by name. */
export const files = signal<PackageFiles>({});

/** A sentence about the last change of the model. */
export const modelNotice = signal<string | undefined>(undefined);

/** More than a model package has; whoever drops a whole folder of other things is told early. */
const mostFiles = 200;
const mostBytes = 128 * 2 ** 20;

/** Why a package that was kept cannot be used, in a sentence. */
export function modelProblemText(problem: ModelProblem): string {
  return typeof problem === 'string' ? text(`model.${problem}`) : describeProblem(problem, language.value);
}

/** Asks for the model in use. */
export async function loadModel(): Promise<void> {
  modelState.value = await askBackground('background/model', {});
}

let taking: Promise<void> = Promise.resolve();
/** Counts how often was begun anew; what was being read before that is not shown any more. */
let beginning = 0;

/**
 * Takes files of a package, in any order and in several drops, one drop after another, and checks what is there. A second
 * model.json or forest.json begins anew: two packages are never mixed.
 */
export function addFiles(dropped: readonly File[]): Promise<void> {
  const mine = beginning;
  modelNotice.value = undefined;
  candidate.value = { kind: 'checking' };
  taking = taking.then(async () => {
    const read = await readAll(dropped);
    if (mine !== beginning) return;
    if (typeof read !== 'string') files.value = { ...withoutOther(read), ...read };
    const outcome: Candidate =
      typeof read === 'string' ? { kind: 'refused', sentence: read } : await checked(files.value);
    if (mine === beginning) candidate.value = outcome;
  });
  return taking;
}

function withoutOther(read: PackageFiles): PackageFiles {
  const hasMain = (some: PackageFiles) => mainFileNames.some((name) => Object.hasOwn(some, name));
  return hasMain(read) && hasMain(files.value) ? {} : files.value;
}

/** The files by name, or why they are not read. */
async function readAll(dropped: readonly File[]): Promise<PackageFiles | string> {
  const refused = unreadable(dropped);
  if (refused !== undefined) return refused;
  try {
    const read = dropped.map(async (file) => [file.name, new Uint8Array(await file.arrayBuffer())] as const);
    return Object.fromEntries(await Promise.all(read));
  } catch {
    return text('model.cannotRead');
  }
}

/** What need not even be read to be refused: a model that was never converted, or far more than one package. */
function unreadable(dropped: readonly File[]): string | undefined {
  const names = [...Object.keys(files.value), ...dropped.map(({ name }) => name)];
  const raw = mainFileNames.some((name) => names.includes(name)) ? undefined : neverConverted(names);
  if (raw) return text('model.refused', { reason: describeProblem(raw, language.value) });
  const bytes = dropped.reduce((sum, { size }) => sum + size, 0);
  return dropped.length > mostFiles || bytes > mostBytes ? text('model.tooMuch') : undefined;
}

async function checked(all: PackageFiles): Promise<Candidate> {
  const used = usedFiles(all);
  const beside = Object.keys(all).filter((name) => !Object.hasOwn(used, name));
  const loaded = await readPackage(used, beside);
  if (loaded.ok) return { kind: 'accepted', files: used, model: modelInfo(loaded.value, await packageSha256(used)) };
  const { problem } = loaded;
  const isMissing = problem.code === 'fileMissing' || problem.code === 'shardMissing';
  return {
    kind: 'refused',
    sentence: isMissing
      ? text('model.stillMissing', { file: problem.file })
      : text('model.refused', { reason: describeProblem(problem, language.value) }),
  };
}

/** Forgets the files dropped so far. */
export function startOver(): void {
  beginning += 1;
  files.value = {};
  candidate.value = { kind: 'none' };
}

/** Keeps the accepted package and puts it in use; when that fails the model in use stays. */
export async function activateCandidate(): Promise<void> {
  const { value } = candidate;
  if (value.kind !== 'accepted') return;
  const { model } = value;
  const mine: Candidate = { ...value, kind: 'activating' };
  candidate.value = mine;
  try {
    await keepPackage({ sha256: model.sha256, name: model.name, files: value.files });
  } catch (error) {
    const reason = error instanceof Error ? error.name : String(error);
    candidate.value = { kind: 'refused', sentence: text('model.notKept', { reason }) };
    return;
  }
  // Whoever has dropped other files meanwhile keeps them.
  if ((await putInUse(model.sha256, model.name)) && candidate.value === mine) startOver();
}

/** Puts a kept package in use, or with null the bundled one. @returns Whether it is. */
export async function putInUse(sha256: string | null, name: string): Promise<boolean> {
  const answered = await askBackground('background/useModel', { sha256 });
  if (answered.ok && answered.value.kind === 'inUse') {
    modelNotice.value = text('model.activated', { name });
    await loadModel();
    void measureEngine();
    return true;
  }
  const sentence =
    answered.ok && answered.value.kind === 'refused'
      ? text('model.refused', { reason: modelProblemText(answered.value.problem) })
      : text('options.askFailed', { code: answered.ok ? 'internal' : answered.code });
  candidate.value = { kind: 'refused', sentence };
  await loadModel();
  return false;
}
