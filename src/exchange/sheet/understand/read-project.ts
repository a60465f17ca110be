// One project of the sheet (读一行): its name, team, fields, people, nodes, figures and words, each with the cell it came from.
import type { Cell } from '../read/workbook.ts';
import { squeezed, tidy, withoutMarks } from './normalise.ts';
import { type FieldReadings, readFields } from './read-fields.ts';
import { readMilestones } from './read-milestones.ts';
import { readContacts, readParties } from './read-parties.ts';
import { offeredFigures, readFigures, readProgress } from './read-progress.ts';
import { placed, readMarks, type SheetReader } from './row-reader.ts';
import { type CellAt, cellKey, type Placed, type ProjectReading } from './understood.ts';

type ProjectRows = {
  readonly row: number;
  readonly more: readonly number[];
  readonly team: Placed<string> | null;
};

export function readProject(reader: SheetReader, { row, more, team }: ProjectRows): ProjectReading | null {
  const nameColumn = reader.columns.find(
    ({ target }) => target.kind === 'nameAndScope' || (target.kind === 'field' && target.field === 'name'),
  );
  const cell = nameColumn === undefined ? null : reader.grid.cell(row, nameColumn.column);
  if (nameColumn === undefined || cell === null) return null;
  const nameAt = { row, column: nameColumn.column };
  const out: FieldReadings = { fields: new Map(), tags: new Map(), owner: null };
  const hasScopeColumn = reader.columns.some(({ target }) => target.kind === 'field' && target.field === 'scope');
  const { name, scope, marks } = splitName(cell, nameColumn.target.kind === 'nameAndScope', hasScopeColumn);
  placed(reader, nameAt, name);
  for (const tag of readMarks(reader, nameAt, marks).tags) out.tags.set(tag, { value: true, at: [nameAt] });
  if (scope !== null) out.fields.set('scope', { value: scope, at: [nameAt] });
  readFields(reader, row, out);
  const slots = readParties(reader, row);
  const milestones = readMilestones(reader, [row, ...more]);
  const progress = readProgress(reader, row, (tag, at) => out.tags.set(tag, { value: true, at: [at] }));
  const figures = [...readFigures(reader, row), ...offeredFigures(reader, progress)];
  const contacts = readContacts(reader, row);
  for (const extra of more) listRest(reader, extra);
  listRest(reader, row);
  return {
    row,
    name,
    nameAt,
    team,
    fields: out.fields,
    owner: out.owner,
    tags: out.tags,
    slots,
    milestones,
    figures,
    progress,
    contacts,
    emptied: reader.columns
      .filter(
        ({ column, target }) =>
          target.kind !== 'ignored' && target.kind !== 'derived' && reader.grid.reached(row, column) === null,
      )
      .map(({ column, target }) => ({ column, target })),
  };
}

/** 「示例项目甲：年产5万件…」 carries its scope where the head says so, or where no other column does. */
function splitName(
  cell: Cell,
  headSaysScope: boolean,
  hasScopeColumn: boolean,
): { name: string; scope: string | null; marks: readonly string[] } {
  const { text, marks } = withoutMarks(tidy(cell.text));
  const parts = /^([^:：\n]{2,60}?)\s*(?:[:：]\s*\n?|\n)\s*([\s\S]{2,})$/.exec(text);
  const colon = /^[^\n:：]{2,60}[:：]/.test(text);
  if (parts && (headSaysScope || (!hasScopeColumn && colon && (parts[2] ?? '').length >= 6)))
    return { name: oneLine(parts[1] ?? ''), scope: (parts[2] ?? '').trim(), marks };
  return { name: oneLine(text), scope: null, marks };
}

/** A name broken over lines by the width of its column is one name. */
function oneLine(text: string): string {
  const joined = text.replace(/\s*\n\s*/g, '').trim();
  return joined === '' ? squeezed(text) : joined;
}

/** What no reader has touched: ignored and derived columns, and cells of further rows that belong to no node. */
function listRest(reader: SheetReader, row: number): void {
  const { grid, notes } = reader;
  for (const column of grid.filled(row)) {
    const at: CellAt = { row, column };
    if (notes.used.has(cellKey(at)) || notes.listed.has(cellKey(at))) continue;
    const known = reader.columns.find((entry) => entry.column === column);
    const cell = grid.cell(row, column);
    const text = cell?.unknown ? (cell.formula ?? '') : tidy(cell?.text ?? '');
    if (known === undefined) notes.left(at, text, 'unknownHead', { kind: 'mapColumn', column });
    else if (known.target.kind === 'derived') notes.left(at, text, 'derived');
    else if (known.target.kind === 'ignored') {
      const why = known.why === 'doubled' ? 'doubledColumn' : known.why === 'chosen' ? 'chosenNot' : 'unknownHead';
      notes.left(at, text, why, { kind: 'mapColumn', column });
    } else notes.left(at, text, 'rowWithoutName');
  }
}
