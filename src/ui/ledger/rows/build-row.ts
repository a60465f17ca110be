// From a project's summary to its ledger row (台账行): ids become the words that cells show.

import type { ProjectSummary, SummaryContext } from '../../../domain/derive/project-summary.ts';
import type { Row } from '../../../domain/entities/registry.ts';
import { explainLight } from '../../../domain/lights/explain-light.ts';
import type { View } from '../../../domain/view.ts';
import type { LedgerRow, NodeCell, SlotCell } from './ledger-row.ts';

/** The slots behind the four columns, looked up once a day. */
export type SlotColumns = {
  readonly coordination: string | null;
  readonly permits: string | null;
  readonly locality: string | null;
  readonly specialist: string | null;
};

export function slotColumns(slots: readonly Row<'slot'>[]): SlotColumns {
  const of = (role: Row<'slot'>['role']): string | null => slots.find((slot) => slot.role === role)?.id ?? null;
  return {
    coordination: of('coordination'),
    permits: of('permits'),
    locality: of('locality'),
    specialist: of('specialist'),
  };
}

export function buildRow(summary: ProjectSummary, context: SummaryContext, slots: SlotColumns): LedgerRow {
  const { row: project, state, progress, money, next } = summary;
  const { view } = context;
  const cell = (slot: string | null) => slotCell(view, summary, slot);
  return {
    id: project.id,
    number: project.number ?? '',
    name: project.name,
    team: project.team,
    stage: project.stage?.stage ?? null,
    light: state.light,
    why: explainLight(summary, context),
    daysLate: state.light === 'late' ? (state.days ?? 0) : 0,
    scope: project.scope ?? '',
    owner: project.owner === null ? '' : (view.row('unit', project.owner)?.name ?? ''),
    total: project.totalInvestment?.fen ?? null,
    totalWords: project.totalInvestment?.approximate ? project.totalInvestment.words : null,
    yearPlan: money.plan,
    yearDone: money.done,
    start: nodeCell(summary.start),
    completion: nodeCell(summary.completion),
    next: next && { milestone: next.id, name: next.name, due: next.due, days: next.days },
    progress: progress?.text ?? '',
    problems: progress?.problems ?? '',
    nextSteps: progress?.next ?? '',
    coordination: cell(slots.coordination),
    permits: cell(slots.permits),
    locality: cell(slots.locality),
    specialist: cell(slots.specialist),
    remark: project.remark ?? '',
    gap: summary.isActive && summary.gaps.length > 0,
    formerNames: Object.keys(project.formerNames),
  };
}

function nodeCell(node: Row<'milestone'> | null): NodeCell | null {
  if (node === null) return null;
  return {
    milestone: node.id,
    planned: node.planned,
    hasBaseline: node.baseline !== null,
    doneOn: node.done === null ? undefined : node.done.on,
  };
}

const EMPTY: SlotCell = { text: '', gap: false };
const GAP: SlotCell = { text: '', gap: true };

/** 住建部门 科长甲; several holders one after another. */
function slotCell(view: View, summary: ProjectSummary, slot: string | null): SlotCell {
  if (slot === null) return EMPTY;
  let text = '';
  for (const row of summary.held) {
    if (row.slot !== slot) continue;
    const unit = row.unit === null ? '' : (view.row('unit', row.unit)?.name ?? '');
    const person = row.person === null ? '' : (view.row('person', row.person)?.name ?? '');
    const holder = unit === '' || person === '' ? unit + person : `${unit} ${person}`;
    text = text === '' ? holder : `${text}、${holder}`;
  }
  const isGap = summary.isActive && summary.gaps.includes(slot);
  if (!isGap) return text === '' ? EMPTY : { text, gap: false };
  return text === '' ? GAP : { text, gap: true };
}
