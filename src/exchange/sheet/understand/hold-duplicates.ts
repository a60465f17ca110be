// Two rows of one name in one team (同名项目): a merge is offered; until the person decides, the later row is held and listed.
import { sameJson } from '../../../domain/json.ts';
import { nameKey, tidy } from './normalise.ts';
import type { SheetReader } from './row-reader.ts';
import { type CellAt, cellKey, type Placed, type ProjectReading } from './understood.ts';

export function holdDuplicates(reader: SheetReader, projects: readonly ProjectReading[]): readonly ProjectReading[] {
  const kept = new Map<string, ProjectReading>();
  const order: string[] = [];
  for (const project of projects) {
    const key = `${nameKey(project.name)}\u0000${nameKey(project.team?.value ?? '')}`;
    const first = kept.get(key);
    if (first === undefined) {
      kept.set(key, project);
      order.push(key);
      continue;
    }
    const fix = reader.notes.problem(
      project.nameAt,
      'duplicateName',
      'unreadable',
      { name: project.name, row: first.row },
      [{ kind: 'mergeIntoRow', row: first.row }, { kind: 'keepAsOwn' }],
    );
    if (fix?.kind === 'mergeIntoRow') {
      kept.set(key, mergeRows(reader, first, project));
      reader.notes.problem(project.nameAt, 'mergedRows', 'settled', { row: first.row });
    } else if (fix?.kind === 'keepAsOwn') {
      const own = `${key}\u0000${project.row}`;
      kept.set(own, project);
      order.push(own);
    } else hold(reader, project);
  }
  return order.flatMap((key) => kept.get(key) ?? []);
}

function hold(reader: SheetReader, project: ProjectReading): void {
  for (const column of reader.grid.filled(project.row)) listAgain(reader, { row: project.row, column }, 'heldRow');
}

function listAgain(reader: SheetReader, at: CellAt, why: 'heldRow' | 'doubledValue'): void {
  if (reader.notes.used.get(cellKey(at)) !== 'value') return;
  reader.notes.used.delete(cellKey(at));
  reader.notes.left(at, tidy(reader.grid.text(at.row, at.column)), why);
}

/** What the first row leaves empty comes from the second; what differs is listed. */
function mergeRows(reader: SheetReader, first: ProjectReading, second: ProjectReading): ProjectReading {
  const fields = new Map(first.fields);
  for (const [name, reading] of second.fields) {
    const known = fields.get(name);
    if (known === undefined) fields.set(name, reading);
    else if (name !== 'number' && !sameJson(known.value, reading.value))
      for (const at of reading.at) listAgain(reader, at, 'doubledValue');
  }
  const milestones = [...first.milestones];
  for (const node of second.milestones) {
    const known = milestones.find(({ name }) => nameKey(name) === nameKey(node.name));
    if (known === undefined) milestones.push(node);
    else if (!sameSpan(known.planned, node.planned)) for (const at of node.at) listAgain(reader, at, 'doubledValue');
  }
  const slots = [...first.slots];
  for (const slot of second.slots) {
    const known = slots.find(({ role }) => role === slot.role);
    if (known === undefined || known.holders.length === 0) slots.push(slot);
    else if (!sameJson([...known.holders], [...slot.holders]))
      for (const at of slot.at) listAgain(reader, at, 'doubledValue');
  }
  const figures = [...first.figures];
  for (const figure of second.figures) {
    const known = figures.find(({ period, measure }) => period === figure.period && measure === figure.measure);
    if (known === undefined) figures.push(figure);
    else if (known.amount.fen !== figure.amount.fen) for (const at of figure.at) listAgain(reader, at, 'doubledValue');
  }
  for (const entry of second.progress)
    if (first.progress.length > 0)
      for (const part of [entry.text, entry.problems, entry.next])
        for (const at of part?.at ?? []) listAgain(reader, at, 'doubledValue');
  return {
    ...first,
    fields,
    milestones,
    slots,
    figures,
    owner: first.owner ?? second.owner,
    tags: new Map([...second.tags, ...first.tags]),
    progress: first.progress.length > 0 ? first.progress : second.progress,
    contacts: [...first.contacts, ...second.contacts],
  };
}

function sameSpan(
  a: Placed<{ readonly to: string | null }> | null,
  b: Placed<{ readonly to: string | null }> | null,
): boolean {
  return (a?.value.to ?? null) === (b?.value.to ?? null);
}
