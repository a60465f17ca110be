/** 加节点: a node at a place of the plan. Its first dated plan is its baseline (原计划). */
import { type Command, create, refusal } from '../command.ts';
import { nameKey } from '../derive/display-name.ts';
import { milestonesOf } from '../derive/milestones-of.ts';
import type { Row } from '../entities/registry.ts';
import { type Id, idOf } from '../id.ts';
import { ok } from '../result.ts';
import type { Span } from '../span.ts';
import { placeAfter } from './reorder-milestone.ts';
import { checkValues, liveRow } from './row-guards.ts';

export type AddMilestoneArgs = {
  readonly project: string;
  readonly name: string;
  readonly planned: Span | null;
  /** The node it comes after; null = first; undefined = last. */
  readonly after?: string | null;
  readonly key?: boolean;
  readonly kind?: Row<'milestone'>['kind'];
  readonly unit?: Id<'unit'> | null;
  readonly slot?: Id<'slot'> | null;
  readonly weight?: number | null;
  readonly evidence?: Row<'milestone'>['evidence'];
  readonly validUntil?: Row<'milestone'>['validUntil'];
  readonly remark?: string | null;
};

export const addMilestone: Command<AddMilestoneArgs> = {
  name: 'add-milestone',
  needs: ({ project }) => [
    { entity: 'project', id: project },
    { entity: 'milestone', by: 'project', key: project },
  ],
  decide: (view, args, { newId }) => {
    const project = liveRow(view, 'project', args.project);
    if (!project.ok) return project;
    const name = args.name.trim();
    if (name === '') return refusal('nameMissing');
    const nodes = milestonesOf(view, args.project);
    const twin = nodes.find((node) => nameKey(node.name) === nameKey(name));
    if (twin !== undefined) return refusal('sameNodeName', { name: twin.name });
    const kind = args.kind ?? null;
    const taken = kindHolder(nodes, kind);
    if (taken !== null && kind !== null) return refusal('kindTaken', { kind, name: taken.name });
    const last = nodes.at(-1)?.id ?? null;
    const order = placeAfter(nodes, args.after === undefined ? last : args.after);
    if (order === null) return refusal('rowGone', { entity: 'milestone' });
    const values = {
      project: idOf<'project'>(args.project),
      order,
      name,
      key: args.key ?? true,
      kind,
      unit: args.unit ?? null,
      slot: args.slot ?? null,
      weight: args.weight ?? null,
      evidence: args.evidence ?? null,
      planned: args.planned,
      baseline: args.planned?.to == null ? null : args.planned,
      validUntil: args.validUntil ?? null,
      remark: args.remark ?? null,
    };
    return checkValues('milestone', values, null) ?? ok([create('milestone', newId(), values)]);
  },
};

/** 开工, 竣工 and 投产 stand once in a project; permits are many. */
export function kindHolder(
  nodes: readonly Row<'milestone'>[],
  kind: Row<'milestone'>['kind'],
): Row<'milestone'> | null {
  if (kind === null || kind === 'permit') return null;
  return nodes.find((node) => node.kind === kind) ?? null;
}
