// Our own server: the built page below any sub-path, with the right types and headers, and nothing outside its folder.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { RESPONSE_HEADERS } from '../../../scripts/response-headers.mjs';
import { startStaticServer } from '../../../scripts/static-server.mjs';

let folder = '';
let server: Awaited<ReturnType<typeof startStaticServer>>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'served-'));
  await mkdir(join(folder, 'dist/assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'dist/index.html'), '<!doctype html>');
  await writeFile(join(folder, 'dist/assets/a-1.js'), '1');
  await writeFile(join(folder, 'dist/manifest.webmanifest'), '{}');
  server = await startStaticServer({ directory: join(folder, 'dist'), base: 'pm/ledger' });
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

/** As typed, without the tidying of fetch: '..' stays in the request. */
const ask = (path: string, method = 'GET') =>
  new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }>((resolve, reject) => {
    request({ host: '127.0.0.1', port: server.port, path, method }, (response) => {
      let text = '';
      response.on('data', (part) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    })
      .on('error', reject)
      .end();
  });

test('the folder itself is the page; without its slash it is sent there', async () => {
  expect(server.url).toBe(`http://127.0.0.1:${server.port}/pm/ledger/`);
  expect(await ask('/pm/ledger/?x=1')).toMatchObject({ status: 200, text: '<!doctype html>' });
  expect(await ask('/pm/ledger')).toMatchObject({ status: 301, headers: { location: '/pm/ledger/' } });
});

test.each([
  ['index.html', 'text/html; charset=utf-8', 'no-cache'],
  ['assets/a-1.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
  ['manifest.webmanifest', 'application/manifest+json; charset=utf-8', 'no-cache'],
])('%s has its type and its time to live', async (path, type, keep) => {
  const { headers } = await ask(`/pm/ledger/${path}`);
  expect(headers).toMatchObject({ 'content-type': type, 'cache-control': keep });
});

test('every answer carries the security headers, a refusal too', async () => {
  for (const path of ['/pm/ledger/', '/pm/ledger/absent', '/elsewhere']) {
    const { headers } = await ask(path);
    for (const [name, value] of Object.entries(RESPONSE_HEADERS)) expect(headers[name.toLowerCase()]).toBe(value);
  }
});

test.each([
  '/pm/ledger/../secret.txt',
  '/pm/ledger/../../secret.txt',
  '/pm/ledger/%2e%2e/secret.txt',
  '/pm/ledger/..%2fsecret.txt',
  '/pm/ledger/assets/%2e%2e/%2e%2e/secret.txt',
  '/secret.txt',
  '/pm/ledger/assets',
  '/pm/ledger/%00',
  '/pm/ledger/%zz',
])('%s is refused', async (path) => {
  const { status, text } = await ask(path);
  expect([400, 404]).toContain(status);
  expect(text).not.toContain('secret');
});

test('only reading is allowed', async () => {
  expect(await ask('/pm/ledger/', 'POST')).toMatchObject({ status: 405 });
  expect(await ask('/pm/ledger/', 'HEAD')).toMatchObject({ status: 200, text: '' });
});

test('a new version is served without a restart', async () => {
  await mkdir(join(folder, 'next'));
  await writeFile(join(folder, 'next/index.html'), 'next');
  server.serve(join(folder, 'next'));
  expect(await ask('/pm/ledger/')).toMatchObject({ text: 'next' });
});
