import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { problem } from '../packages/problem';
import { mostBytesOf, mostPackageBytes } from '../packages/sizes';
import type { PackageFiles, PackageProblem, PackageResult } from '../packages/types';

/** Reads files of a folder by name, unless they are larger than any package: then not a byte of them. */
export async function readSized(folder: string, names: readonly string[]): Promise<PackageResult<PackageFiles>> {
  const sizes = await Promise.all(names.map(async (name) => [name, (await stat(join(folder, name))).size] as const));
  const tooLarge = sizeProblem(sizes);
  if (tooLarge) return { ok: false, problem: tooLarge };
  const files = await Promise.all(
    sizes.map(async ([name, size]) => [name, await readBytes(join(folder, name), size)] as const),
  );
  return { ok: true, value: Object.fromEntries(files) };
}

/** A file of a known size, straight into its place: `readFile` would hold it twice. */
async function readBytes(file: string, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  const handle = await open(file);
  try {
    for (let at = 0; at < size; ) {
      const { bytesRead } = await handle.read(bytes, at, size - at);
      if (bytesRead === 0) return bytes.slice(0, at);
      at += bytesRead;
    }
    return bytes;
  } finally {
    await handle.close();
  }
}

function sizeProblem(sizes: readonly (readonly [string, number])[]): PackageProblem | undefined {
  for (const [name, bytes] of sizes) {
    const most = mostBytesOf(name);
    if (name.endsWith('.json') && bytes > most) return problem('fileTooLarge', name, { bytes, most });
  }
  const bytes = sizes.reduce((sum, [, size]) => sum + size, 0);
  return bytes > mostPackageBytes
    ? problem('packageTooLarge', 'model.json', { bytes, most: mostPackageBytes })
    : undefined;
}
