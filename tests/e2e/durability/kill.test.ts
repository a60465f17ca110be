// Kill −9 of the whole browser in the middle of a burst of edits, twenty times on one profile: whatever the screen had called
// saved is there afterwards, log and rows agree, and nobody is told that the ledger was lost.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type KillableBrowser, startKillableBrowser } from '../../support/killable-browser.ts';
import { serveDist } from '../../support/serve-dist.ts';
import { disagreements, type Row, readStore, textsIn } from './read-store.ts';
import {
  beginLedger,
  type Column,
  columnTexts,
  GRID,
  goTo,
  lines,
  PATIENT,
  reportSaved,
  say,
  type,
} from './screens.ts';

const KILLS = 20;
const PROJECTS = 6;
/** Free text, so that every edit carries its own mark and stands in its cell afterwards. */
const COLUMNS: readonly Column[] = ['remark', 'scope'];

test('twenty kills in a burst of edits lose nothing that was called saved', { timeout: 600_000 }, async () => {
  const served = await serveDist();
  const profile = await mkdtemp(join(tmpdir(), 'ledger-kills-'));
  const called = new Set<string>();
  const typed: string[] = [];
  let unfinished = 0;
  let browser: KillableBrowser | null = null;
  try {
    for (let kill = 0; kill <= KILLS; kill++) {
      browser = await startKillableBrowser(profile, ['--window-size=1366,768', '--lang=zh-CN']);
      const { page } = browser;
      await reportSaved(page, (texts) => {
        for (const text of texts) called.add(text);
      });
      await page.goto(`${served.url}${GRID}`);
      if (kill === 0) await beginLedger(page, PROJECTS);
      // The recovery page has no grid: a false alarm would end here.
      await lines(page, PROJECTS);
      const store = await readStore(page);
      expect(disagreements(store)).toEqual([]);
      const kept = textsIn(store);
      expect([...called].filter((text) => !kept.has(text))).toEqual([]);
      expect(await columnTexts(page, 'remark')).toEqual(
        [...(store.rows.project ?? [])].sort(byNumber).map(({ remark }) => remark ?? ''),
      );
      unfinished += typed.length > 0 && !kept.has(typed.at(-1) ?? '') ? 1 : 0;
      if (kill === KILLS) break;

      await goTo(page, 0, COLUMNS[kill % COLUMNS.length] ?? 'remark');
      const before = called.size;
      const killing = killAfterFirst(browser, () => called.size > before, 40 * kill);
      try {
        for (let edit = 0; ; edit++) {
          const text = `#${kill}-${edit}`;
          typed.push(text);
          await type(page, text);
          // While edits follow each other without a gap, the mark says "saving" and promises nothing: let it catch up.
          if (edit % 4 === 3) for (let look = 0; look < 100 && !called.has(text); look++) await wait(5);
        }
      } catch {
        // The browser is gone: what was being typed just then is nobody's promise.
      }
      await killing;
      browser = null;
    }
    say(
      `kill -9: ${KILLS} kills, ${typed.length} edits typed, ${called.size} called saved, 0 of them lost; ` +
        `${unfinished} kills cut an edit that was under way`,
    );
    expect(called.size).toBeGreaterThan(3 * KILLS);
  } finally {
    await browser?.kill();
    await served.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** So many milliseconds after the first edit of the burst was called saved: on a slow machine, too, there is something to lose. */
async function killAfterFirst(browser: KillableBrowser, begun: () => boolean, milliseconds: number): Promise<void> {
  for (let waited = 0; !begun() && waited < PATIENT.timeout; waited += 5) await wait(5);
  await wait(milliseconds);
  await browser.kill();
}

function byNumber(a: Row, b: Row): number {
  return Number(a.number) - Number(b.number);
}
