// Editors of the project's own fields (项目自己的字段): one line, long text, amount.
import { editProject } from '../../../domain/commands/edit-project.ts';
import { project as projectEntity } from '../../../domain/entities/project.ts';
import type { ColumnId } from '../columns/column-ids.ts';
import type { CellEditor } from './editor.ts';
import { type Hands, readField, readingOf, writing } from './hands.ts';

type TextColumn = 'number' | 'name' | 'scope' | 'remark';

export function textEditor(hands: Hands, column: TextColumn): CellEditor {
  const { words } = hands;
  const kind = column === 'scope' || column === 'remark' ? 'long' : 'line';
  return {
    kind,
    hint: words.ledger.hints[kind],
    draft: (row) => row[column],
    write: (row, typed) => {
      const read =
        column === 'name'
          ? readField(hands, projectEntity.fields.name, typed)
          : readField(hands, projectEntity.fields[column], typed);
      if (!read.ok) return read;
      return writing(
        hands,
        editProject,
        { id: row.id, set: { [column]: read.value } },
        saidOf(hands, column, row.name),
      );
    },
  };
}

export function totalEditor(hands: Hands): CellEditor {
  const field = projectEntity.fields.totalInvestment;
  return {
    kind: 'line',
    hint: hands.words.ledger.hints.money,
    draft: (row) =>
      field.format(hands.ledger.resident.row('project', row.id)?.totalInvestment ?? null, readingOf(hands)),
    write: (row, typed) => {
      const read = readField(hands, field, typed);
      if (!read.ok) return read;
      const set = { totalInvestment: read.value };
      return writing(hands, editProject, { id: row.id, set }, saidOf(hands, 'total', row.name));
    },
  };
}

export function saidOf(hands: Hands, column: ColumnId, project: string): string {
  return hands.words.ledger.said.edited(hands.words.ledger.columns[column], project);
}
