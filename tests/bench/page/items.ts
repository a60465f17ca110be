// Items by the hundred thousand (压测事项): registered and issued, some accepted, some reported, over all projects and units.
import { create, type Draft } from '../../../src/domain/command.ts';
import { addDays, type Day } from '../../../src/domain/day.ts';
import type { Values } from '../../../src/domain/entities/registry.ts';
import type { StepKind } from '../../../src/domain/entities/step.ts';
import { idOf } from '../../../src/domain/id.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { writeNew } from './seed.ts';

/** Items of one act. */
const ACT = 1000;
const NAMES = ['补齐图审合格书', '正式用电增容送电', '办理夜间施工许可', '管线迁改停气时段确认', '临时用电接入'];

export async function seedItems(ledger: Ledger, count: number): Promise<void> {
  const projects = ledger.resident.all('project').map(({ id }) => id);
  const units = ledger.resident.all('unit').map(({ id }) => id);
  const today = ledger.today();
  for (let from = 0; from < count; from += ACT) {
    const drafts: Draft[] = [];
    for (let at = from; at < Math.min(count, from + ACT); at++) {
      const id = idOf<'item'>(`item-${at}`);
      const unit = units[at % units.length] ?? null;
      const on = addDays(today, -(at % 60) - 3);
      drafts.push(
        create('item', id, {
          name: `${NAMES[at % NAMES.length] ?? ''} ${at}`,
          project: projects[(at * 7) % projects.length] ?? null,
          unit,
          source: 'round',
        }),
        ...STEPS.slice(0, 2 + (at % 3)).map((kind, place) => step(id, kind, place, on, unit, at)),
      );
    }
    await writeNew(ledger, drafts);
    document.title = `${from + ACT} of ${count}`;
  }
}

const STEPS = ['registered', 'issued', 'accepted', 'reported'] as const satisfies readonly StepKind[];

function step(
  item: Values<'step'>['item'],
  kind: StepKind,
  place: number,
  on: Day,
  unit: Values<'step'>['unit'],
  at: number,
): Draft {
  const year = on.slice(0, 4);
  return create('step', `${item ?? ''}-${place}`, {
    item,
    kind,
    place,
    on,
    typedOn: on,
    by: '专员1',
    unit,
    ...(kind === 'issued' && { due: addDays(on, 30 + (at % 40)), number: `${year}-${at + 1}` }),
    ...(kind === 'reported' && { note: '已办结' }),
  });
}
