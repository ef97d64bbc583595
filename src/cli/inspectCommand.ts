import { maskedSelfTest } from '../detection/masked/selfTest';
import { assembleMasked, assembleModel } from '../model/assembleModel';
import { forestModel, forestSelfTest } from '../model/forestModel';
import { useNodeBackend } from '../model/nodeBackend';
import { selfTest } from '../model/selfTest';
import { modelInfo } from '../packages/modelInfo';
import { selfTestProblem } from '../packages/problem';
import { describeProblem } from '../packages/problemTexts';
import type { ModelInfo, ModelPackage, PackageResult } from '../packages/types';
import { CommandFailure } from './failure';
import { infoLines } from './infoLines';
import { loadPackage } from './loadPackage';
import { readOptions } from './options';

/** `crossfoot inspect`: reads and tries out a package, and says what it is or why it is refused. */
export async function inspectCommand(args: string[]): Promise<void> {
  const { values, positionals } = readOptions(args, { json: { type: 'boolean', default: false } });
  const [path, ...rest] = positionals;
  if (path === undefined || rest.length > 0) throw new CommandFailure('Name one model package.');
  const result = await inspect(path);
  if (values.json) process.stdout.write(`${JSON.stringify(jsonOf(result))}\n`);
  if (!result.ok) throw new CommandFailure(describeProblem(result.problem, 'en'));
  if (!values.json) process.stdout.write(`${infoLines(result.value).join('\n')}\n`);
}

async function inspect(path: string): Promise<PackageResult<ModelInfo>> {
  const loaded = await loadPackage(path);
  if (!loaded.ok) return loaded;
  await useNodeBackend();
  const { model } = loaded.value;
  if (!(await isSound(model))) return { ok: false, problem: selfTestProblem(model.kind) };
  return { ok: true, value: modelInfo(model, loaded.value.sha256) };
}

async function isSound(read: ModelPackage): Promise<boolean> {
  if (read.kind === 'forest') return forestSelfTest(forestModel(read));
  if (read.kind === 'dense') {
    const model = assembleModel(read);
    return selfTest(model).finally(model.dispose);
  }
  const model = assembleMasked(read);
  return maskedSelfTest(model).finally(model.dispose);
}

function jsonOf(result: PackageResult<ModelInfo>) {
  if (result.ok) return { accepted: true, model: result.value };
  return { accepted: false, problem: { ...result.problem, sentence: describeProblem(result.problem, 'en') } };
}
