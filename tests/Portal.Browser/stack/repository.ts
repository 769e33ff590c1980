import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

/** A path in the working copy. */
export function inRepository(...parts: readonly string[]): string {
  return join(root, ...parts);
}

/** A built program of the working copy. */
export function program(folder: string, name: string): string {
  return inRepository(folder, 'bin', 'Debug', 'net10.0', `${name}.dll`);
}
