// A closed round on real IndexedDB: a thousand later edits change no byte of the snapshot nor of its paper; recording by keyboard knows an input method.
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Command } from '../../../src/domain/command.ts';
import { addMilestone } from '../../../src/domain/commands/add-milestone.ts';
import { addSeries, SERIES_DEFAULTS } from '../../../src/domain/commands/add-series.ts';
import { closeRound } from '../../../src/domain/commands/close-round.ts';
import { completeMilestone } from '../../../src/domain/commands/complete-milestone.ts';
import { editPerson } from '../../../src/domain/commands/edit-person.ts';
import { editProject } from '../../../src/domain/commands/edit-project.ts';
import { freezePack } from '../../../src/domain/commands/freeze-pack.ts';
import { planRounds } from '../../../src/domain/commands/plan-rounds.ts';
import { recordDecision } from '../../../src/domain/commands/record-decision.ts';
import { recordProgress } from '../../../src/domain/commands/record-progress.ts';
import { setRoundScope } from '../../../src/domain/commands/set-round-scope.ts';
import { addDays } from '../../../src/domain/day.ts';
import { readDoc } from '../../../src/domain/rounds/round-doc.ts';
import { roundState, roundsOf } from '../../../src/domain/rounds/round-state.ts';
import { spanOfDay } from '../../../src/domain/span.ts';
import { commit } from '../../../src/ledger/commit.ts';
import { readEdition } from '../../../src/ledger/edition.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { PaperScreen } from '../../../src/ui/rounds/paper-screen.tsx';
import { RoundScreen } from '../../../src/ui/rounds/round-screen.tsx';
import { sourceWords } from '../../../src/words/source-words.ts';
import { PROJECT } from '../../support/ledger/seed.ts';
import { seededLedger, showAt } from '../project/on-ledger.tsx';

const said = sourceWords.rounds;
const EDITS = 1000;

async function run<A>(ledger: Ledger, command: Command<A>, args: A): Promise<void> {
  const done = await commit(ledger, command, args);
  if (!done.ok) throw new Error(`${command.name}: ${done.refusal.code}`);
}

/** A series that begins today, with both projects in the scope of its two rounds. */
async function heldRounds(ledger: Ledger): Promise<readonly [string, string]> {
  await run(ledger, addSeries, { ...SERIES_DEFAULTS, name: '专题调度', firstDay: ledger.today(), holiday: 'stay' });
  const series = ledger.resident.all('series')[0]?.id ?? '';
  await run(ledger, planRounds, { series, count: 2 });
  const [first = '', second = ''] = roundsOf(ledger.resident, series).map(({ id }) => id as string);
  const projects = ledger.resident.all('project').map(({ id }) => id as string);
  for (const round of [first, second]) await run(ledger, setRoundScope, { round, projects });
  return [first, second];
}

async function paperOf(ledger: Ledger, round: string): Promise<string> {
  const place = showAt(ledger, `/round/${round}/paper`, '/round/:id/paper', <PaperScreen />);
  const article = () => place.querySelector('article[data-edition]');
  await expect.poll(article).not.toBeNull();
  return article()?.outerHTML ?? '';
}

function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * sides);
  };
}

describe('a closed round', () => {
  it(`${EDITS} later edits change no byte of the snapshots nor of their paper`, { timeout: 180_000 }, async () => {
    await page.viewport(1366, 768);
    const { ledger, seeded } = await seededLedger();
    const { resident } = ledger;
    const [round, next] = await heldRounds(ledger);
    await run(ledger, freezePack, { round, last: null, reason: null });
    const pack = roundState(resident, round).pack?.id ?? '';
    await run(ledger, recordDecision, {
      round,
      project: seeded.project,
      kind: 'item',
      text: '住建部门协调消防验收',
      unit: resident.all('unit')[0]?.id ?? null,
      coUnits: [],
      person: null,
      due: spanOfDay(addDays(ledger.today(), 9)),
      continues: null,
    });
    await run(ledger, closeRound, { round, last: null, pack: await readEdition(ledger, pack) });
    const minutes = roundState(resident, round).minutes?.id ?? '';
    const before = { pack: await readEdition(ledger, pack), minutes: await readEdition(ledger, minutes) };
    expect(before.minutes?.length).toBeGreaterThan(1000);
    const paper = await paperOf(ledger, round);
    expect(paper).toContain(PROJECT);

    const roll = dice(20261123);
    const projects = resident.all('project').map(({ id }) => id as string);
    const people = resident.all('person').map(({ id }) => id as string);
    const from = <T,>(list: readonly T[]): T | undefined => list[roll(list.length)];
    for (let edit = 0; edit < EDITS; edit++) {
      const project = from(projects) ?? '';
      const open = resident.rows('milestone', 'project', project).filter(({ done, evidence }) => !done && !evidence);
      const kind = roll(5);
      if (kind === 0) await run(ledger, editProject, { id: project, set: { name: `改名项目${edit}` } });
      else if (kind === 1) await run(ledger, editPerson, { id: from(people) ?? '', set: { name: `专员${edit}号` } });
      else if (kind === 2 && open.length > 0)
        await run(ledger, completeMilestone, {
          milestone: from(open)?.id ?? '',
          on: ledger.today(),
          note: null,
          evidence: [],
        });
      else if (kind === 3)
        await run(ledger, addMilestone, {
          project,
          name: `节点${edit}`,
          planned: spanOfDay(addDays(ledger.today(), roll(60) - 30)),
          kind: null,
          evidence: null,
        });
      else
        await run(ledger, recordProgress, {
          project,
          period: null,
          on: ledger.today(),
          text: `进展${edit}`,
          problems: '',
          next: '',
          reportedBy: '',
        });
    }
    expect(await readEdition(ledger, pack)).toBe(before.pack);
    expect(await readEdition(ledger, minutes)).toBe(before.minutes);
    expect(resident.all('project').every(({ name }) => paper.includes(`>${name}<`))).toBe(false);
    expect(await paperOf(ledger, round)).toBe(paper);

    // Not vacuous: the open round beside it shows the new names, and the frozen figures are those of the paper.
    const place = showAt(ledger, `/round/${next}?project=all`, '/round/:id', <RoundScreen />);
    await expect.poll(() => place.textContent).toContain('改名项目');
    const figures = readDoc(before.minutes)?.figures;
    const printed = new DOMParser().parseFromString(paper, 'text/html');
    for (const name of ['lateNodes', 'notReported', 'sameText', 'withoutProgress'] as const)
      expect(printed.querySelector(`[data-figure="${name}"]`)?.textContent).toBe(String(figures?.[name]));
  });

  it('Enter of an input method takes its word and records nothing; the next Enter records', async () => {
    await page.viewport(1366, 768);
    const { ledger, seeded } = await seededLedger();
    const [round] = await heldRounds(ledger);
    showAt(ledger, `/round/${round}?project=${seeded.project}`, '/round/:id', <RoundScreen />);
    const box = page.getByLabelText(said.decide.label);
    await userEvent.fill(box, '听取情况');
    const enter = { key: 'Enter', bubbles: true, cancelable: true } as const;
    box.element().dispatchEvent(new KeyboardEvent('keydown', { ...enter, isComposing: true }));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(ledger.resident.rows('decision', 'round', round)).toEqual([]);
    box.element().dispatchEvent(new KeyboardEvent('keydown', { ...enter, ctrlKey: true }));
    await expect.poll(() => ledger.resident.rows('decision', 'round', round).map(({ kind }) => kind)).toEqual(['note']);
    await expect.element(box).toHaveValue('');
  });
});
