/**
 * 新建项目: plain fields, and the two key nodes 开工 and 竣工 where their days are known. Its 统筹协调 slot starts with the
 * team's lead, as an ordinary duty from today.
 */
import { type Command, create, type Draft, type Need, refusal } from '../command.ts';
import type { Day } from '../day.ts';
import { nameKey } from '../derive/display-name.ts';
import { leadOn, slotsOn } from '../derive/holders-on.ts';
import { type Id, idOf } from '../id.ts';
import { orderRun } from '../order.ts';
import { ok } from '../result.ts';
import type { Span } from '../span.ts';
import type { View } from '../view.ts';
import { PLAIN_PROJECT_FIELDS } from './edit-project.ts';
import { checkValues, type Values } from './row-guards.ts';

export type CreateProjectArgs = {
  /** Plain fields of the project; `name` among them. */
  readonly set: Values;
  /** Planned days of 开工 and 竣工, with the names of the two nodes in the office's words. */
  readonly start: { readonly name: string; readonly planned: Span } | null;
  readonly completion: { readonly name: string; readonly planned: Span } | null;
};

export const createProject: Command<CreateProjectArgs> = {
  name: 'create-project',
  needs: ({ set }, view) => [{ entity: 'slot', all: true }, ...teamNeeds(set, view)],
  decide: (view, { set, start, completion }, { today, newId }) => {
    const name = typeof set.name === 'string' ? set.name.trim() : '';
    if (name === '') return refusal('nameMissing');
    const values = { ...set, name };
    const bad = checkValues('project', values, PLAIN_PROJECT_FIELDS);
    if (bad !== null) return bad;
    const team = typeof set.team === 'string' ? set.team : null;
    const twin =
      team === null ? null : view.rows('project', 'team', team).find((row) => nameKey(row.name) === nameKey(name));
    if (twin) return refusal('sameNameInTeam', { name: twin.name });
    const project = idOf<'project'>(newId());
    const nodes = [
      start && ({ ...start, kind: 'start' } as const),
      completion && ({ ...completion, kind: 'completion' } as const),
    ];
    const orders = orderRun(2);
    return ok([
      { entity: 'project', id: project, set: { ...values, removed: null } },
      ...nodes.flatMap((node, index) =>
        node === null
          ? []
          : [
              create('milestone', newId(), {
                project,
                order: orders[index] ?? '',
                name: node.name,
                key: true,
                kind: node.kind,
                planned: node.planned,
                baseline: node.planned.to === null ? null : node.planned,
              }),
            ],
      ),
      ...leadAsCoordinator(view, project, team, today, newId),
    ]);
  },
};

/** The duty by which a new project is coordinated: nothing when the team has no lead, or the ledger no such slot. */
export function leadAsCoordinator(
  view: View,
  project: Id<'project'>,
  team: string | null,
  today: Day,
  newId: () => string,
): readonly Draft[] {
  const slot = slotsOn(view, 'project', today).find((held) => held.role === 'coordination');
  const lead = leadOn(view, team, today);
  if (slot === undefined || lead?.person == null) return [];
  return [
    create('assignment', newId(), {
      slot: slot.id,
      project,
      person: lead.person,
      unit: lead.unit,
      from: today,
      to: null,
    }),
  ];
}

function teamNeeds(set: Values, view: View): readonly Need[] {
  if (typeof set.team !== 'string' || view.row('team', set.team) === null) return [];
  return [
    { entity: 'team', id: set.team },
    { entity: 'project', by: 'team', key: set.team },
    { entity: 'assignment', by: 'team', key: set.team },
  ];
}
