// Two rounds over sixty projects (压测调度): the first closed with its record, the second with its pack frozen and open.
import type { Command } from '../../../src/domain/command.ts';
import { addSeries, SERIES_DEFAULTS } from '../../../src/domain/commands/add-series.ts';
import { closeRound } from '../../../src/domain/commands/close-round.ts';
import { freezePack } from '../../../src/domain/commands/freeze-pack.ts';
import { planRounds } from '../../../src/domain/commands/plan-rounds.ts';
import { recordDecision } from '../../../src/domain/commands/record-decision.ts';
import { setRoundScope } from '../../../src/domain/commands/set-round-scope.ts';
import { addDays } from '../../../src/domain/day.ts';
import { roundState, roundsOf } from '../../../src/domain/rounds/round-state.ts';
import { spanOfDay } from '../../../src/domain/span.ts';
import { commit } from '../../../src/ledger/commit.ts';
import { readEdition } from '../../../src/ledger/edition.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';

/** The id of the open round. */
export async function holdRounds(ledger: Ledger, scope: number): Promise<string> {
  const { resident } = ledger;
  const run = async <A>(command: Command<A>, args: A): Promise<void> => {
    const done = await commit(ledger, command, args);
    if (!done.ok) throw new Error(`${command.name}: ${done.refusal.code}`);
  };
  const firstDay = addDays(ledger.today(), -14);
  await run(addSeries, { ...SERIES_DEFAULTS, name: 'Bench', firstDay, holiday: 'stay' });
  const series = resident.all('series').at(-1)?.id ?? '';
  await run(planRounds, { series, count: 2 });
  const [first = '', second = ''] = roundsOf(resident, series).map(({ id }) => id as string);
  const all = resident.all('project');
  const step = Math.max(1, Math.floor(all.length / scope));
  const projects = all.filter((_, at) => at % step === 0).slice(0, scope);
  for (const round of [first, second]) await run(setRoundScope, { round, projects: projects.map(({ id }) => id) });
  for (const { id, name } of projects.slice(0, 20))
    await run(recordDecision, {
      round: first,
      project: id,
      kind: 'item',
      text: name,
      unit: resident.all('unit')[0]?.id ?? null,
      coUnits: [],
      person: null,
      due: spanOfDay(addDays(ledger.today(), 5)),
      continues: null,
    });
  await run(closeRound, { round: first, last: null, pack: null });
  const record = roundState(resident, first).minutes?.id ?? '';
  await run(freezePack, { round: second, last: await readEdition(ledger, record), reason: null });
  return second;
}
