// The security headers stand in four places (the page, our server, the nginx and the IIS sample) and must say the same.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY, RESPONSE_HEADERS } from '../../../scripts/response-headers.mjs';

const PROJECT = resolve(import.meta.dirname, '../../..');
const read = (path: string) => readFile(resolve(PROJECT, path), 'utf8');

describe('the security policy', () => {
  test('is the meta tag of the page, word for word', async () => {
    const meta = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(await read('index.html'));
    expect(meta?.[1]).toBe(CONTENT_SECURITY_POLICY);
  });

  test.each(Object.entries(RESPONSE_HEADERS))('the nginx sample sends %s', async (name, value) => {
    expect(await read('docs/deploy/nginx.conf')).toContain(`add_header ${name} "${value}" always;`);
  });

  test.each(Object.entries(RESPONSE_HEADERS))('the IIS sample sends %s', async (name, value) => {
    expect(await read('docs/deploy/web.config')).toContain(`<add name="${name}" value="${value}" />`);
  });

  test('names no other origin and allows no inline script, no eval and no framing', () => {
    const header = RESPONSE_HEADERS['Content-Security-Policy'] ?? '';
    expect(header).not.toMatch(/unsafe-|https?:|\*/);
    expect(header).toContain("frame-ancestors 'none'");
  });
});

test('the page carries no inline script, style or handler, and no address of another origin', async () => {
  const page = await read('index.html');
  expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/);
  expect(page).not.toMatch(/<style|\sstyle=|\son\w+=/);
  expect(page).not.toMatch(/https?:\/\//);
});
