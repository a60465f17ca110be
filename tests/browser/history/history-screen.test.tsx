// The history: every change in words with old and new, taken back one by one; removed things come back.
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { completeMilestone } from '../../../src/domain/commands/complete-milestone.ts';
import { removeMilestone } from '../../../src/domain/commands/remove-milestone.ts';
import { commit } from '../../../src/ledger/commit.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { HistoryScreen } from '../../../src/ui/history/history-screen.tsx';
import { sourceWords } from '../../../src/words/source-words.ts';
import { NODES } from '../../support/ledger/seed.ts';
import { seededLedger, showAt } from '../project/on-ledger.tsx';
import { TEXT } from '../project/texts.ts';

const words = sourceWords.history;
const open = (ledger: Ledger, search = '') => showAt(ledger, `/history${search}`, '/history', <HistoryScreen />);

describe('the history', () => {
  beforeEach(() => page.viewport(1366, 768));

  it('says old and new of a moved plan, and filters by what was done', async () => {
    const { ledger } = await seededLedger();
    open(ledger, '?command=change-planned-day');
    const entries = page.getByRole('main').getByRole('listitem');
    await expect.element(entries.first()).toBeVisible();
    const told = document.querySelector('main')?.textContent ?? '';
    expect(told).toContain(sourceWords.changes['change-planned-day']({ what: NODES.completion }));
    expect(document.querySelectorAll('del').length).toBeGreaterThan(0);
    expect(told).not.toContain(sourceWords.changes['complete-milestone']({ what: NODES.start }));
  });

  it('takes one entry back and marks it so', async () => {
    const { ledger, seeded } = await seededLedger();
    const node = seeded.node(NODES.fire);
    await commit(ledger, completeMilestone, { milestone: node, on: ledger.today(), note: null, evidence: [] });
    open(ledger, '?command=complete-milestone');
    const undo = page.getByRole('main').getByRole('button', { name: sourceWords.kit.undo });
    await userEvent.click(undo.first());
    await expect.poll(() => ledger.resident.row('milestone', node)?.done).toBeNull();
    await expect.element(page.getByText(words.takenBack, { exact: true }).first()).toBeVisible();
  });

  it('refuses to take back what was written again since, and says so', async () => {
    const { ledger, seeded } = await seededLedger();
    open(ledger, '?command=create-project');
    const undo = page.getByRole('main').getByRole('button', { name: sourceWords.kit.undo });
    await expect.element(undo.first()).toBeVisible();
    // The older of the two projects has nodes, duties and figures by now.
    await userEvent.click(undo.last());
    await expect.element(page.getByRole('alert').first()).toBeInTheDocument();
    expect(ledger.resident.row('project', seeded.project)?.removed).toBeNull();
  });

  it('brings back what was removed', async () => {
    const { ledger, seeded } = await seededLedger();
    const node = seeded.node(NODES.fire);
    await commit(ledger, removeMilestone, { id: node, reason: TEXT.twice });
    open(ledger, '?tab=removed');
    await expect.element(page.getByRole('cell', { name: TEXT.twice })).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: words.bin.restore }));
    await expect.poll(() => ledger.resident.row('milestone', node)?.removed).toBeNull();
  });
});
