// The sample ledger in the built page, for journeys: opened by its address, its rows read straight from IndexedDB to find one that fits.
import type { Page } from 'playwright-core';

export type LateNode = {
  readonly project: string;
  readonly projectName: string;
  readonly node: string;
  readonly nodeName: string;
  /** The specialist who follows the project. */
  readonly person: string;
  readonly personName: string;
};

/** Opens the sample in that language and waits until it is written. */
export async function openSample(page: Page, url: string, locale: string): Promise<void> {
  await page.evaluate((chosen) => localStorage.setItem('tz.locale', chosen), locale);
  // A fresh load: changing the ledger inside the page makes it load itself anew, at a time of its own.
  await page.goto('about:blank');
  await page.goto(`${url}#/sample/`);
  await page.locator('main h2').first().waitFor();
}

/** A key node that is late today, in a project that runs and has a specialist. */
export async function findLateNode(page: Page): Promise<LateNode> {
  const found = await page.evaluate(async () => {
    const names = await indexedDB.databases();
    const name = names.map((each) => each.name ?? '').find((each) => each.includes('sample')) ?? '';
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open(name);
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    type Stored = { readonly [field: string]: unknown } & { readonly id: string };
    const all = (table: string) =>
      new Promise<readonly Stored[]>((resolve, reject) => {
        const asked = database.transaction(table).objectStore(table).getAll();
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
    const [milestones, projects, assignments, slots, people] = await Promise.all(
      ['milestone', 'project', 'assignment', 'slot', 'person'].map(all),
    );
    database.close();
    const now = new Date();
    const two = (value: number) => String(value).padStart(2, '0');
    const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    const specialist = slots?.find((slot) => slot.role === 'specialist' && slot.scope === 'project')?.id;
    for (const node of milestones ?? []) {
      const planned = node.planned as { readonly to: string | null } | null | undefined;
      const asks = typeof node.evidence === 'string' && node.evidence !== 'none';
      if (node.done || !planned?.to || planned.to >= today || node.key === false || asks) continue;
      const project = projects?.find((row) => row.id === node.project);
      const stage = project?.stage as { readonly stage: string } | null | undefined;
      const duty = assignments?.find((row) => row.project === node.project && row.slot === specialist && !row.to);
      const person = people?.find((row) => row.id === duty?.person);
      if (!project || !person || stage?.stage === 'stopped' || stage?.stage === 'withdrawn') continue;
      return {
        project: project.id,
        projectName: String(project.name),
        node: node.id,
        nodeName: String(node.name),
        person: person.id,
        personName: String(person.name),
      };
    }
    return null;
  });
  if (found === null) throw new Error('the sample has no late node that fits');
  return found;
}
