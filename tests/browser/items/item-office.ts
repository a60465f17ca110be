// Items in the states that the register shows, on the seeded ledger of 2 March: due, reported, returned, struck off.

import type { Command } from '../../../src/domain/command.ts';
import { acceptItems } from '../../../src/domain/commands/accept-items.ts';
import { addPerson } from '../../../src/domain/commands/add-person.ts';
import { addUnit } from '../../../src/domain/commands/add-unit.ts';
import { registerItem } from '../../../src/domain/commands/register-item.ts';
import { reportItem } from '../../../src/domain/commands/report-item.ts';
import { resumeNumbering } from '../../../src/domain/commands/resume-numbering.ts';
import { type Day, day } from '../../../src/domain/day.ts';
import { commit } from '../../../src/ledger/commit.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { asPerson, type Seeded } from '../../support/ledger/seed.ts';
import { seededLedger } from '../project/on-ledger.tsx';

export const NAMES = {
  reported: '补齐图审合格书',
  second: '正式用电增容送电',
  overdue: '指定属地责任人',
  fresh: '确认停气时段并公告',
  draft: '临时用电接入',
  office: '督查室',
  clerk: '督查专员01',
  chief: '分管领导甲',
  result: '图审合格书已取得',
  paper: '图审合格书',
  place: '项目办档案柜 2 号',
  reason: '缺容缺受理单',
} as const;

export type ItemOffice = {
  readonly ledger: Ledger;
  readonly seeded: Seeded;
  readonly run: <A>(command: Command<A>, args: A) => Promise<void>;
  readonly item: (name: string) => string;
  readonly unit: string;
  readonly office: string;
  readonly chief: string;
};

/** The numbering goes on at 091; the clerk of 督查室 sits at the machine. */
export async function itemOffice(): Promise<ItemOffice> {
  const { ledger, seeded } = await seededLedger();
  const { resident } = ledger;
  const run = async <A>(command: Command<A>, args: A): Promise<void> => {
    const done = await commit(ledger, command, args);
    if (!done.ok) throw new Error(`${command.name}: ${done.refusal.code} ${JSON.stringify(done.refusal.facts)}`);
  };
  const idOf = (entity: 'unit' | 'person' | 'item', name: string): string => {
    const row = resident.all(entity).find((each) => each.name === name);
    if (row === undefined) throw new Error(`no ${entity} ${name}`);
    return row.id;
  };
  await run(addUnit, { name: NAMES.office, kind: 'department' });
  const office = idOf('unit', NAMES.office);
  await run(addPerson, { name: NAMES.clerk, unit: office, post: null, rank: null });
  await run(addPerson, { name: NAMES.chief, unit: null, post: null, rank: null });
  await ledger.setIdentity(asPerson(idOf('person', NAMES.clerk), NAMES.clerk));
  await run(resumeNumbering, { last: 90 });
  const unit = idOf('unit', '住建部门');
  const issue = (name: string, on: Day, due: Day | null) =>
    run(registerItem, {
      item: {
        name,
        requirement: null,
        project: seeded.project,
        milestone: null,
        type: null,
        unit,
        person: null,
        source: 'round',
        sourceWords: null,
        round: null,
        decision: null,
        meetingNumber: null,
        foundOn: null,
        remark: null,
        coUnits: [],
      },
      on,
      issue:
        due === null
          ? null
          : { due, dueWords: null, approver: null, agreedBy: null, note: null, round: null, decision: null },
    });
  await issue(NAMES.reported, day('2026-02-09'), day('2026-02-22'));
  await issue(NAMES.second, day('2026-02-09'), day('2026-03-05'));
  await issue(NAMES.overdue, day('2026-02-09'), day('2026-02-20'));
  await issue(NAMES.fresh, day('2026-02-28'), day('2026-03-20'));
  await issue(NAMES.draft, day('2026-03-01'), null);
  const item = (name: string) => idOf('item', name);
  const party = { unit, person: null, basis: 'wechat' } as const;
  const paper = {
    kind: 'paper',
    name: NAMES.paper,
    mediaType: null,
    hash: null,
    size: null,
    takenAt: null,
    docNumber: null,
    place: NAMES.place,
    on: null,
    note: null,
  } as const;
  await run(acceptItems, { items: [item(NAMES.reported), item(NAMES.second)], on: day('2026-02-10'), party });
  for (const [name, on] of [
    [NAMES.reported, day('2026-02-21')],
    [NAMES.second, day('2026-02-27')],
  ] as const)
    await run(reportItem, { item: item(name), on, note: NAMES.result, party, evidence: [paper] });
  return { ledger, seeded, run, item, unit, office, chief: idOf('person', NAMES.chief) };
}
