// A plain table (表): for lists of up to a thousand rows or so. Copies into WPS and Word as a table and prints with its head.
import { type ClipboardEvent, type ReactNode, useId, useMemo } from 'react';
import { cellsOf, tabbed, tableMarkup } from './copy-text.ts';
import css from './data-table.module.css';
import { Icon } from './icon.tsx';
import { useGrowing } from './use-growing.ts';
import { useWords } from './words.tsx';

export type Column<Row> = {
  readonly id: string;
  readonly head: ReactNode;
  /** Spoken name of the head where it shows none. */
  readonly label?: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers and days: to the right. */
  readonly numeric?: boolean;
  readonly sortable?: boolean;
  /** CSS width of the column. */
  readonly width?: string;
  /** Keeps the cell out of copies: buttons, ticks. */
  readonly acts?: boolean;
};

export type Sort = { readonly column: string; readonly falling: boolean };

export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  rowClass,
  sort = null,
  onSort,
  foot,
  empty,
  stacks = false,
}: {
  /** Spoken name of the table. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly rowClass?: (row: Row) => string | undefined;
  readonly sort?: Sort | null;
  readonly onSort?: (sort: Sort) => void;
  /** Cells of a closing row, one per column. */
  readonly foot?: readonly ReactNode[];
  /** Shown in place of rows. */
  readonly empty?: ReactNode;
  /** On a phone each row is a block of labelled lines: for tables with more columns than a phone has room for. */
  readonly stacks?: boolean;
}) {
  const words = useWords();
  const name = useId();
  const parts = useMemo(() => partsOf(rows), [rows]);
  const shown = useGrowing(parts.length);
  return (
    // The roles are said where the look of a table is taken away: some readers go by the look.
    <table
      className={stacks ? `${css.table} ${css.stacks}` : css.table}
      role={stacks ? 'table' : undefined}
      aria-labelledby={name}
      onCopy={copyRows}
    >
      <caption id={name} className="vh">
        {caption}
      </caption>
      <colgroup>
        {columns.map((column) => (
          <col key={column.id} style={column.width ? { width: column.width } : undefined} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column.id}
              scope="col"
              className={column.numeric ? 'n' : undefined}
              data-copy={column.acts ? 'no' : undefined}
              aria-sort={sort?.column === column.id ? (sort.falling ? 'descending' : 'ascending') : undefined}
            >
              {column.label && <span className="vh">{column.label}</span>}
              {column.sortable && onSort ? (
                <SortButton
                  sorted={sort?.column === column.id ? sort : null}
                  label={typeof column.head === 'string' ? words.kit.sort.by(column.head) : undefined}
                  onPress={() => onSort({ column: column.id, falling: sort?.column === column.id && !sort.falling })}
                >
                  {column.head}
                </SortButton>
              ) : (
                column.head
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {parts.slice(0, shown).map((part) => (
          <Part
            key={part.from}
            rows={part.rows}
            columns={columns}
            rowKey={rowKey}
            rowClass={rowClass}
            stacks={stacks}
          />
        ))}
        {rows.length === 0 && empty && (
          <tr>
            <td colSpan={columns.length} className={typeof empty === 'string' ? css.words : css.empty}>
              {empty}
            </td>
          </tr>
        )}
      </tbody>
      {foot && (
        <tfoot>
          <tr>
            {columns.map((column, index) => (
              <td
                key={column.id}
                className={column.numeric ? 'n' : undefined}
                data-copy={column.acts ? 'no' : undefined}
              >
                {foot[index]}
              </td>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
}

/** So many rows come at once, the next ones a frame later: more than a window shows. */
const AT_ONCE = 40;

type Stretch<Row> = { readonly from: number; readonly rows: readonly Row[] };

function partsOf<Row>(rows: readonly Row[]): readonly Stretch<Row>[] {
  const parts: Stretch<Row>[] = [];
  for (let from = 0; from < rows.length; from += AT_ONCE) parts.push({ from, rows: rows.slice(from, from + AT_ONCE) });
  return parts;
}

function Part<Row>({
  rows,
  columns,
  rowKey,
  rowClass,
  stacks,
}: {
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly rowClass: ((row: Row) => string | undefined) | undefined;
  readonly stacks: boolean;
}) {
  // Drawn once while the parts behind it arrive.
  return useMemo(
    () =>
      rows.map((row) => (
        <tr key={rowKey(row)} className={rowClass?.(row)} role={stacks ? 'row' : undefined}>
          {columns.map((column) => (
            <td
              key={column.id}
              className={column.numeric ? 'n' : undefined}
              role={stacks ? 'cell' : undefined}
              data-head={stacks && typeof column.head === 'string' ? column.head : undefined}
              data-copy={column.acts ? 'no' : undefined}
            >
              {column.cell(row)}
            </td>
          ))}
        </tr>
      )),
    [rows, columns, rowKey, rowClass, stacks],
  );
}

function SortButton({
  sorted,
  label,
  onPress,
  children,
}: {
  readonly sorted: Sort | null;
  readonly label: string | undefined;
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  return (
    <span role="none" className={css.sorter}>
      <button type="button" className={css.sort} title={label} onClick={onPress}>
        <span>{children}</span>
        {sorted && <Icon name={sorted.falling ? 'down' : 'up'} size={12} />}
      </button>
    </span>
  );
}

/** A selection that stays inside one cell is copied as text; one that reaches over cells as whole rows under the head. */
function copyRows(event: ClipboardEvent<HTMLTableElement>): void {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return;
  const range = selection.getRangeAt(0);
  const cellOf = (node: Node) => (node instanceof Element ? node : node.parentElement)?.closest('td, th');
  const first = cellOf(range.startContainer);
  if (first && first === cellOf(range.endContainer)) return;
  const rows = cellsOf(event.currentTarget, range);
  event.preventDefault();
  event.clipboardData.setData('text/plain', tabbed(rows));
  event.clipboardData.setData('text/html', tableMarkup(rows));
}
