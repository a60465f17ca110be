// Two tabs (两个标签页): one device, one counter, nothing lost, both show the same in the end.

import { afterEach, beforeEach, expect, test } from 'vitest';
import { edit } from '../../../src/domain/command.ts';
import { idOf } from '../../../src/domain/id.ts';
import { ok } from '../../../src/domain/result.ts';
import { commit } from '../../../src/ledger/commit.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { undo } from '../../../src/ledger/undo.ts';
import { newTestLedger, reopen, testMachine } from '../../support/ledger/open-test-ledger.ts';
import { sweep } from '../../support/ledger/sweep.ts';
import { countUp, created, edited, writeDrafts } from '../../support/ledger/test-commands.ts';

let one: Ledger;
let two: Ledger;
beforeEach(async () => {
  const machine = testMachine();
  one = await newTestLedger(machine);
  for (let index = 0; index < 5; index++)
    await commit(one, writeDrafts, created('project', `p${index}`, { name: `No ${index}` }));
  two = await reopen(one, machine);
});
afterEach(async () => {
  await Promise.all([one.inner.catchUp(), two.inner.catchUp()]);
  await sweep(one);
  await sweep(two);
  one.close();
  two.close();
});

async function settled(): Promise<void> {
  for (let round = 0; round < 200 && one.inner.rows.seq !== two.inner.rows.seq; round++)
    await new Promise((resolve) => setTimeout(resolve, 10));
}

test('2 × 200 mixed edits on the same rows: nothing is lost, both tabs show the end', async () => {
  const work = async (tab: Ledger, mark: string) => {
    for (let index = 0; index < 200; index++) {
      const id = `p${index % 5}`;
      if (index % 4 === 0) await commit(tab, countUp, { id });
      else if (index % 4 === 1)
        await commit(tab, writeDrafts, edited('project', id, { tags: { [`${mark}${index}`]: true } }));
      else if (index % 4 === 2)
        await commit(tab, writeDrafts, created('milestone', `${mark}${index}`, { name: 'N', project: idOf(id) }));
      else
        await commit(tab, writeDrafts, edited('project', id, { [mark === 'a' ? 'area' : 'site']: `${mark}${index}` }));
    }
  };
  await Promise.all([work(one, 'a'), work(two, 'b')]);
  await settled();
  for (const tab of [one, two]) {
    const projects = tab.resident.all('project');
    expect(projects.reduce((sum, { remark }) => sum + Number(remark), 0)).toBe(100);
    expect(projects.reduce((sum, { tags }) => sum + Object.keys(tags).length, 0)).toBe(100);
    expect(tab.resident.count('milestone')).toBe(100);
    expect(projects.every(({ area, site }) => area !== null && site !== null)).toBe(true);
  }
  expect(await one.inner.db.log.count()).toBe(406);
});

test('the other tab shows an edit without being asked', async () => {
  const shown = new Promise<string | undefined>((resolve) => {
    two.resident.subscribe(() => resolve(two.resident.row('project', 'p1')?.name));
  });
  await commit(one, writeDrafts, edited('project', 'p1', { name: 'New' }));
  expect(await shown).toBe('New');
});

test('a command is judged by what the other tab has just written', async () => {
  const once = {
    name: 'claim-once',
    needs: () => [{ entity: 'project' as const, id: 'p1' }],
    decide: (view: Parameters<typeof writeDrafts.decide>[0], by: string) =>
      view.row('project', 'p1')?.site == null
        ? ok([edit('project', 'p1', { site: by })])
        : ({ ok: false, refusal: { code: 'nothingChanged', facts: {} } } as const),
  };
  const outcomes = await Promise.all([commit(one, once, 'one'), commit(two, once, 'two')]);
  expect(outcomes.filter(({ ok: done }) => done).length).toBe(1);
});

test('what one tab did is undone in the other', async () => {
  const done = await commit(one, writeDrafts, edited('project', 'p1', { name: 'New' }));
  const change = done.ok ? done.value.changes[0] : undefined;
  expect((await undo(two, `${change?.device}:${change?.n}`)).ok).toBe(true);
  await settled();
  expect(one.resident.row('project', 'p1')?.name).toBe('No 1');
});

test('a creation is not undone while the other tab has just named the row', async () => {
  const done = await commit(one, writeDrafts, created('unit', 'u1', { name: 'Unit' }));
  const change = done.ok ? done.value.changes[0] : undefined;
  await commit(two, writeDrafts, edited('project', 'p1', { owner: idOf('u1') }));
  expect(await undo(one, `${change?.device}:${change?.n}`)).toMatchObject({
    ok: false,
    refusal: { code: 'undoRowInUse' },
  });
});
