// Before the first journey: builds the page once into a directory of its own, so that parallel runs never share a dist.
// DIST=<directory> uses a build that is already there.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildPage } from './build-page.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The absolute path of the built page. */
    readonly dist: string;
  }
}

export default async function buildOnce(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.DIST;
  if (given) {
    project.provide('dist', resolve(given));
    return async () => {};
  }
  const directory = await mkdtemp(join(tmpdir(), 'ledger-dist-'));
  await buildPage({ directory });
  project.provide('dist', directory);
  return () => rm(directory, { recursive: true, force: true });
}
