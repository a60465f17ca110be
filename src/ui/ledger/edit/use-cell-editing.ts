// The course of an edit (编辑过程): opened by F2, a double press or by typing; closed by Enter, Tab or Esc. What was typed
// stays until it is durably saved: a write that fails keeps its text in the cell.
import { type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import type { ColumnId } from '../columns/column-ids.ts';
import type { CellRef } from '../grid/selection.ts';
import type { LedgerRow } from '../rows/ledger-row.ts';
import type { CellEditor, Option, Write, Written } from './editor.ts';

export type Editing = {
  readonly cell: CellRef;
  readonly row: LedgerRow;
  readonly editor: CellEditor;
  readonly text: string;
  /** False until a key has changed the text: a list of choices then offers all. */
  readonly typed: boolean;
  readonly wrong: string | null;
  /** The write that waits for its reason. */
  readonly asks: Write | null;
  readonly options: readonly Option[];
  /** Place of the option that Enter would take, −1 = none. */
  readonly picked: number;
};

/** Text that did not reach the disk, by cell. */
export type Fault = { readonly cell: CellRef; readonly text: string; readonly sentence: string };

export type CellEditing = {
  readonly editing: Editing | null;
  readonly faults: readonly Fault[];
  /** `text` null = open with what the cell holds. */
  readonly begin: (cell: CellRef, row: LedgerRow, editor: CellEditor, text: string | null) => void;
  readonly type: (text: string) => void;
  readonly pick: (place: number) => void;
  /** True when the cell could be left: written, being written, or unchanged. */
  readonly finish: (option?: Option) => boolean;
  readonly giveReason: (reason: string) => void;
  readonly cancel: () => void;
  readonly clear: (cell: CellRef, row: LedgerRow, editor: CellEditor) => string | null;
};

export function useCellEditing({
  box,
  rowOf,
  onSettled,
  onFault,
}: {
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly rowOf: (line: string) => LedgerRow | null;
  /** After a reason was given or a fault was noted: the focus goes back to the grid. */
  readonly onSettled: () => void;
  /** A write that failed, in words; its text stays in the cell. */
  readonly onFault: (sentence: string) => void;
}): CellEditing {
  const [editing, setEditing] = useState<Editing | null>(null);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  // The keys of one turn come faster than renders: what is being edited is read from here.
  const now = useRef<Editing | null>(null);

  const put = useCallback((next: Editing | null) => {
    now.current = next;
    setEditing(next);
  }, []);

  const close = useCallback(() => {
    if (box.current) box.current.value = '';
    put(null);
  }, [box, put]);

  const run = useCallback(
    (write: Write, reason: string | null, left: Editing) => {
      const keep = (sentence: string) => {
        setFaults((held) => [...without(held, left.cell), { cell: left.cell, text: left.text, sentence }]);
        onFault(sentence);
        onSettled();
      };
      write.run(reason).then(
        (outcome) => {
          if (outcome.kind === 'done') setFaults((held) => without(held, left.cell));
          else keep(outcome.sentence);
        },
        (bug: unknown) => {
          keep(String(bug));
          throw bug;
        },
      );
    },
    [onSettled, onFault],
  );

  const settle = useCallback(
    (written: Written, left: Editing): boolean => {
      if (!written.ok) {
        put({ ...left, wrong: written.sentence });
        return false;
      }
      if (written.write?.asksReason) {
        put({ ...left, wrong: null, asks: written.write });
        return false;
      }
      close();
      if (written.write) run(written.write, null, left);
      else setFaults((held) => without(held, left.cell));
      return true;
    },
    [put, close, run],
  );

  return useMemo<CellEditing>(
    () => ({
      editing,
      faults,
      begin: (cell, row, editor, text) => {
        const kept = faults.find((fault) => isSame(fault.cell, cell));
        const start = text ?? kept?.text ?? editor.draft(row);
        if (box.current && text === null) {
          box.current.value = start;
          box.current.setSelectionRange(start.length, start.length);
        }
        const typed = text !== null && text !== '';
        put({
          cell,
          row,
          editor,
          text: start,
          typed,
          wrong: kept?.sentence ?? null,
          asks: null,
          ...offer(editor, row, start, typed),
        });
      },
      type: (text) => {
        const at = now.current;
        if (at) put({ ...at, text, typed: true, wrong: null, ...offer(at.editor, at.row, text, true) });
      },
      pick: (place) => {
        const at = now.current;
        if (at) put({ ...at, picked: Math.min(Math.max(0, place), at.options.length - 1) });
      },
      finish: (option) => {
        const at = now.current;
        if (!at) return true;
        if (at.asks) return false;
        const row = rowOf(at.row.id) ?? at.row;
        if (at.editor.kind !== 'choice') return settle(at.editor.write(row, at.text), at);
        if (!at.typed && option === undefined && at.picked < 0) {
          close();
          return true;
        }
        const chosen = option ?? at.options[at.picked] ?? null;
        if (chosen === null && at.text.trim() !== '') {
          put({ ...at, wrong: at.editor.missing });
          return false;
        }
        return settle(at.editor.choose(row, chosen), at);
      },
      giveReason: (reason) => {
        const at = now.current;
        if (!at?.asks) return;
        close();
        run(at.asks, reason, at);
        onSettled();
      },
      cancel: () => {
        const at = now.current;
        close();
        if (at) setFaults((held) => without(held, at.cell));
      },
      clear: (cell, row, editor) => {
        const at: Editing = {
          cell,
          row,
          editor,
          text: '',
          typed: true,
          wrong: null,
          asks: null,
          options: [],
          picked: -1,
        };
        const written = editor.kind === 'choice' ? editor.choose(row, null) : editor.write(row, '');
        if (!written.ok) return written.sentence;
        settle(written, at);
        return null;
      },
    }),
    [editing, faults, box, rowOf, put, close, settle, run, onSettled],
  );
}

export function faultsOfLine(faults: readonly Fault[], line: string): ReadonlyMap<ColumnId, string> | null {
  const own = faults.filter((fault) => fault.cell.line === line);
  return own.length === 0 ? null : new Map(own.map((fault) => [fault.cell.column, fault.text]));
}

function offer(editor: CellEditor, row: LedgerRow, text: string, typed: boolean): Pick<Editing, 'options' | 'picked'> {
  if (editor.kind !== 'choice') return { options: [], picked: -1 };
  const options = editor.options(row, typed && text.trim() !== '' ? text : null);
  const held = editor.held(row);
  const at = typed ? (text.trim() === '' ? -1 : 0) : options.findIndex((option) => option.id === held);
  return { options, picked: options.length === 0 ? -1 : at };
}

function without(faults: readonly Fault[], cell: CellRef): readonly Fault[] {
  return faults.some((fault) => isSame(fault.cell, cell))
    ? faults.filter((fault) => !isSame(fault.cell, cell))
    : faults;
}

export function isSame(a: CellRef, b: CellRef): boolean {
  return a.line === b.line && a.column === b.column;
}
