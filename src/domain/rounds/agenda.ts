/**
 * 议程: builds itself from what changed — last round's items, newly late, still late, light worse, due soon, rounds without
 * progress, text as last time. People reorder it, add and drop with a reason; what they decided stays when it builds anew.
 */
import { addDays, type Day } from '../day.ts';
import { compareNumbers } from '../derive/official-order.ts';
import type { Row } from '../entities/registry.ts';
import type { Appraised } from './doc-project.ts';
import type { DocItem, DocProject, DocReason } from './round-doc.ts';

/** In the order of weight. */
export const AGENDA_REASONS = [
  'lastItems',
  'newlyLate',
  'stillLate',
  'lightWorse',
  'dueSoon',
  'idle',
  'sameText',
] as const;
export type AgendaReason = (typeof AGENDA_REASONS)[number];

export type AgendaRules = {
  readonly asOf: Day;
  readonly dueDays: number;
  readonly idleRounds: number;
};

const RANK = { late: 2, soon: 1, ok: 0, idle: 0, done: 0, stopped: 0 } as const;

/**
 * Every project of the scope: agenda first in its order, then the rest in the official order. What the frozen pack took up stays
 * where its paper has it, also when what it was taken up for has been done since.
 */
export function agenda(
  projects: readonly Appraised[],
  items: readonly DocItem[],
  entries: ReadonlyMap<string, Row<'agendaEntry'>>,
  rules: AgendaRules,
  pack: readonly DocProject[] = [],
): readonly DocProject[] {
  const carried = new Map<string, DocItem[]>();
  for (const item of items) {
    if (item.project === null || !item.isCarried) continue;
    carried.set(item.project, [...(carried.get(item.project) ?? []), item]);
  }
  const packed = new Map(pack.flatMap((project) => (project.place === null ? [] : [[project.id, project] as const])));
  const judged = projects.map((project) => {
    const entry = entries.get(project.id) ?? null;
    const inPack = packed.get(project.id) ?? null;
    const found = reasonsOf(project, carried.get(project.id) ?? [], rules);
    const reasons = found.length > 0 ? found : (inPack?.reasons ?? []);
    const isDropped = entry?.standing === 'dropped';
    const isOn = !isDropped && (reasons.length > 0 || entry?.standing === 'added');
    const said = isOn && entry?.standing !== 'added' ? null : (entry?.reason ?? null);
    return { project, entry, reasons, isDropped, isOn, said, packedAt: inPack?.place ?? null };
  });
  judged.sort((a, b) => Number(b.isOn) - Number(a.isOn) || (a.isOn ? byPlace(a, b) : 0) || byNumber(a, b));
  return judged.map(({ project, entry, reasons, isDropped, isOn, said }, at) => ({
    ...project,
    place: isOn ? at + 1 : null,
    reasons: [...reasons],
    said,
    isDropped,
    isDiscussed: entry?.discussed ?? false,
  }));
}

/** Why the agenda would take this project up, heaviest first. */
export function reasonsOf(project: Appraised, carried: readonly DocItem[], rules: AgendaRules): readonly DocReason[] {
  const reasons: DocReason[] = [];
  const add = (code: AgendaReason, facts: DocReason['facts'] = {}): void => void reasons.push({ code, facts });
  const { before: then, now } = project;
  if (carried.length > 0)
    add('lastItems', { count: carried.length, closed: carried.filter(({ isOpen }) => !isOpen).length });
  if (!project.isRunning) return reasons;
  const isLate = now.light === 'late';
  const lateFacts = { node: now.node ?? '', days: now.days ?? 0 };
  if (isLate) add(then?.light === 'late' ? 'stillLate' : 'newlyLate', lateFacts);
  else if (then !== null && RANK[now.light] > RANK[then.light]) add('lightWorse', lateFacts);
  const last = addDays(rules.asOf, rules.dueDays);
  const due = project.nodes.filter(
    (node) => node.key && !node.done && node.due !== null && node.due >= rules.asOf && node.due <= last,
  );
  const [first] = [...due].sort((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1));
  if (first !== undefined) add('dueSoon', { node: first.name, due: first.due ?? '', count: due.length });
  if (project.idleRounds >= rules.idleRounds) add('idle', { rounds: project.idleRounds });
  if (project.isSameText) add('sameText');
  return reasons;
}

type Judged = {
  readonly project: Appraised;
  readonly entry: Row<'agendaEntry'> | null;
  readonly reasons: readonly DocReason[];
  readonly packedAt: number | null;
};

/** Those that were given a place come in their order; what came up since stands behind them, heaviest first. */
function byPlace(a: Judged, b: Judged): number {
  const [orderA, orderB] = [a.entry?.order || '~', b.entry?.order || '~'];
  if (orderA !== orderB) return orderA < orderB ? -1 : 1;
  const [packedA, packedB] = [a.packedAt ?? Infinity, b.packedAt ?? Infinity];
  if (packedA !== packedB) return packedA - packedB;
  return weightOf(a) - weightOf(b) || daysLate(b) - daysLate(a);
}

function weightOf({ reasons }: Judged): number {
  for (const [at, code] of AGENDA_REASONS.entries()) if (code === reasons[0]?.code) return at;
  return AGENDA_REASONS.length;
}

function daysLate({ project }: Judged): number {
  return project.now.light === 'late' ? (project.now.days ?? 0) : 0;
}

function byNumber(a: Judged, b: Judged): number {
  return compareNumbers(a.project.number, b.project.number) || (a.project.id < b.project.id ? -1 : 1);
}
