// A copy of a sheet with some cells changed, `row:column` → the new cell or nothing.
import type { Cell, Sheet } from '../../../../src/exchange/sheet/read/workbook.ts';

export function withCells(sheet: Sheet, changed: ReadonlyMap<string, Cell | null>): Sheet {
  const rows = sheet.rows.map(({ row, cells }) => {
    const width = Math.max(
      cells.length,
      ...[...changed.keys()].flatMap((at) => (at.startsWith(`${row}:`) ? [Number(at.split(':')[1])] : [])),
    );
    const copy = Array.from({ length: width }, (_, index) => {
      const at = `${row}:${index + 1}`;
      return changed.has(at) ? (changed.get(at) ?? null) : (cells[index] ?? null);
    });
    return { row, cells: copy };
  });
  return { ...sheet, rows };
}
