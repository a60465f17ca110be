// The heads of a sheet we write (合并表头): neighbours under one word share a merged cell above them.
import type { HeadCell } from '../write/sheet-spec.ts';
import type { ExportColumn } from './export-columns.ts';

export function headCells(columns: readonly ExportColumn[]): readonly HeadCell[] {
  const depth = Math.max(1, ...columns.map(({ path }) => path.length));
  const heads: HeadCell[] = [];
  columns.forEach(({ path }, index) => {
    path.forEach((text, level) => {
      const last = level === path.length - 1;
      const rows = last ? depth - level : 1;
      const before = heads.at(-1);
      const above = (of: readonly string[] | undefined): string => (of ?? []).slice(0, level + 1).join('>');
      const joins = !last && index > 0 && above(columns[index - 1]?.path) === above(path);
      if (!joins) {
        heads.push({ text, row: level + 1, column: index + 1, rows, columns: 1 });
        return;
      }
      const open = heads.findLastIndex((head) => head.row === level + 1 && head.text === text);
      const head = heads[open];
      if (head !== undefined && before !== undefined) heads[open] = { ...head, columns: index + 2 - head.column };
    });
  });
  return heads;
}
