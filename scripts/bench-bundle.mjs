// Sizes of the built page (包大小): what index.html itself asks for, and everything a browser may ever load; gzip -9, in KB.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { rounded } from './bench-browser.mjs';

/** @param {string} dist */
export async function bundleSizes(dist) {
  const html = await readFile(join(dist, 'index.html'), 'utf8');
  const first = new Set([...html.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map(([, path]) => path ?? ''));
  // Static imports of those, and of those again: the browser fetches them before anything runs.
  for (const path of first) {
    if (!path.endsWith('.js')) continue;
    const code = await readFile(join(dist, path), 'utf8');
    for (const [, name] of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) {
      if (path.startsWith('assets/')) first.add(`assets/${name}`);
    }
  }
  const files = (await readdir(dist, { recursive: true })).filter((path) => /\.(js|css)$/.test(path));
  let initial = 0;
  let total = 0;
  for (const path of files) {
    const size = gzipSync(await readFile(join(dist, path)), { level: 9 }).length / 1024;
    total += size;
    if (first.has(path.replaceAll('\\', '/'))) initial += size;
  }
  return { initial: rounded(initial), total: rounded(total) };
}
