// The hands of a round (调度): its parts by their names, and its rows straight from the disk of the sample.
import type { Locator, Page } from 'playwright-core';
import type { Words } from '../../src/words/catalogue.ts';

export const buttonOf = (scope: Page | Locator, name: string): Locator =>
  scope.getByRole('button', { name, exact: true });

export const dialogOn = (page: Page): Locator => page.getByRole('dialog');

/** The main button of the dialog, and gone it is. */
export async function confirmed(page: Page): Promise<void> {
  await dialogOn(page).locator('footer button').last().click();
  await dialogOn(page).waitFor({ state: 'detached' });
}

/** An entry of the round's own menu. */
export async function fromMenu(page: Page, words: Words, entry: string): Promise<void> {
  await buttonOf(page, words.rounds.page.more).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

/** The agenda from top to bottom, without the whole. */
export async function agendaOf(page: Page): Promise<readonly string[]> {
  return (await page.locator('[data-entry] b').allTextContents()).slice(1);
}

export type StoredRow = { readonly [field: string]: unknown } & { readonly id: string };

/** Every row of a table of the ledger under that key. */
export async function rowsOf(page: Page, table: string, key = 'sample'): Promise<readonly StoredRow[]> {
  return page.evaluate(
    async ([store, ledger]) => {
      const names = (await indexedDB.databases()).map((each) => each.name ?? '');
      const name = names.find((each) => each.includes(`:${ledger}`)) ?? '';
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const asked = indexedDB.open(name);
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
      const rows = await new Promise<readonly StoredRow[]>((resolve, reject) => {
        const asked = database.transaction(store).objectStore(store).getAll();
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
      database.close();
      return rows;
    },
    [table, key] as const,
  );
}

/** Open nodes without an evidence rule, in projects that run, one of each. */
export async function openNodesOf(page: Page, count: number) {
  const running = new Set(
    (await rowsOf(page, 'project'))
      .filter((row) => (row.stage as { readonly stage?: string } | null)?.stage === 'underConstruction')
      .map(({ id }) => id),
  );
  const found: { readonly project: string; readonly node: string; readonly name: string }[] = [];
  for (const row of await rowsOf(page, 'milestone')) {
    const project = String(row.project);
    const asks = typeof row.evidence === 'string' && row.evidence !== 'none';
    if (row.done || asks || !running.has(project) || found.some((each) => each.project === project)) continue;
    found.push({ project, node: row.id, name: String(row.name) });
    if (found.length === count) break;
  }
  return found;
}
