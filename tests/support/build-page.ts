// Builds a page as `npm start` does, in a process of its own: inside the test runner NODE_ENV is "test", and Vite would
// build a development version without telling.
import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const PROJECT = resolve(import.meta.dirname, '../..');

export interface BuildPageOptions {
  /** Where the built files go; emptied first. */
  readonly directory: string;
  /** Another page than the app itself: the folder of its index.html. It gets the same configuration and public files. */
  readonly root?: string;
  /** Read by the page as `import.meta.env.VITE_…`. */
  readonly env?: Readonly<Record<`VITE_${string}`, string>>;
}

export async function buildPage({ directory, root = PROJECT, env = {} }: BuildPageOptions): Promise<void> {
  const vite = join(PROJECT, 'node_modules/vite/bin/vite.js');
  const config = join(PROJECT, 'vite.config.ts');
  await promisify(execFile)(
    process.execPath,
    [vite, 'build', root, '--config', config, '--outDir', directory, '--emptyOutDir', '--logLevel', 'error'],
    { cwd: PROJECT, env: { ...process.env, ...env, NODE_ENV: 'production', NO_COLOR: '1' } },
  ).catch((stopped: { readonly stderr?: string }) => {
    throw new Error(`The page does not build.\n${stopped.stderr?.slice(0, 2000) ?? ''}`);
  });
}
