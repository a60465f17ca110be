// The hands of the grid (操作): keys, mouse, input method, copy and paste, brought to moves and edits.
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { tabbed, tableMarkup } from '../../kit/copy-text.ts';
import { isComposing } from '../../kit/keys.ts';
import { textOfCell } from '../columns/columns.ts';
import type { Option } from '../edit/editor.ts';
import { useCellEditing } from '../edit/use-cell-editing.ts';
import type { LedgerRow } from '../rows/ledger-row.ts';
import { keyOfGrid } from './keys-of-grid.ts';
import type { GridProps } from './ledger-grid.tsx';
import { type Move, moved } from './move.ts';
import { type At, HEAD, HEAD_LINE, keyOfLine, oneCell, placeOf, type Selection } from './selection.ts';
import type { LinePlaces } from './use-lines.ts';

export function useGridHands({
  lines,
  columns,
  tongue,
  box,
  places,
  reveal,
  pageLines,
  editorOf,
  onOrder,
  onFold,
  onOpenSource,
  onFilterKey,
  onSavedKey,
  onSay,
  onFault,
  onActive,
}: GridProps & {
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly places: LinePlaces;
  readonly reveal: (line: number, column: number) => void;
  readonly pageLines: number;
}) {
  const { words } = tongue;
  const [selection, setSelection] = useState<Selection | null>(null);
  const [focused, setFocused] = useState(false);
  const lastLine = useRef(0);
  const leaving = useRef(false);
  const at = placeOf(selection, places.indexOf, columns, lastLine.current, lines.length);
  useEffect(() => {
    lastLine.current = at.line;
  }, [at.line]);

  const line = lines[at.line];
  const column = columns[at.column] ?? null;
  useEffect(() => onActive(line ?? null, column), [onActive, line, column]);

  const rowOf = useCallback(
    (id: string): LedgerRow | null => {
      const found = lines[places.indexOf.get(id) ?? -1];
      return found?.kind === 'row' ? found.row : null;
    },
    [lines, places],
  );
  const focusBox = useCallback(() => box.current?.focus({ preventScroll: true }), [box]);
  const edit = useCellEditing({ box, rowOf, onSettled: focusBox, onFault });
  const { editing } = edit;

  const go = (to: At) => {
    const id = columns[to.column];
    if (id === undefined) return;
    setSelection(oneCell({ line: to.line === HEAD_LINE ? HEAD : keyOfLine(lines[to.line]), column: id }));
    reveal(to.line, to.column);
  };
  const step = (move: Move) => go(moved(at, move, lines, columns.length, pageLines));

  // After a sort or filter the active row is kept in sight, where the hand left it.
  const activeTop = at.line < 0 ? 0 : (places.tops[at.line] ?? 0);
  const shown = useRef({ lines, top: activeTop });
  useEffect(() => {
    const before = shown.current;
    shown.current = { lines, top: activeTop };
    if (before.lines !== lines && before.top !== activeTop && selection !== null) reveal(at.line, at.column);
  }, [lines, activeTop, selection, reveal, at.line, at.column]);

  const begin = (text: string | null): boolean => {
    if (line?.kind !== 'row' || column === null) return false;
    const editor = editorOf(column);
    if (editor === null) return false;
    reveal(at.line, at.column);
    edit.begin({ line: line.id, column }, line.row, editor, text);
    return true;
  };

  /** F2 and double press: the editor, or the page where a derived cell is made. */
  const open = () => {
    if (line === undefined) return at.line === HEAD_LINE && column !== null ? onOrder(column) : undefined;
    if (line.kind === 'group') return onFold(line.id);
    if (!begin(null) && column !== null) onOpenSource(line.row, column);
  };

  const enter = () => {
    if (line === undefined || line.kind === 'group') return open();
    const kept = edit.faults.some((fault) => fault.cell.line === line.id && fault.cell.column === column);
    if (kept) begin(null);
    else step('nextRow');
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (isComposing(event)) return;
    if (editing) return whileEditing(event);
    const key = keyOfGrid(event);
    const wasLeaving = leaving.current;
    leaving.current = false;
    if (key === null) {
      if (event.key === 'Enter' && event.ctrlKey && line?.kind === 'row') onOpenSource(line.row, 'name');
      return;
    }
    if (key.kind === 'move') {
      const to = moved(at, key.move, lines, columns.length, pageLines);
      const isTab = event.key === 'Tab';
      // Tab leaves the grid after Esc and at its ends: the keyboard is never shut in.
      if (isTab && (wasLeaving || (to.line === at.line && to.column === at.column))) return;
      event.preventDefault();
      return go(to);
    }
    event.preventDefault();
    if (key.kind === 'open') return key.choices ? void begin(null) : open();
    if (key.kind === 'enter') return enter();
    if (key.kind === 'filter') return onFilterKey();
    if (key.kind === 'saved') return onSavedKey();
    if (key.kind === 'escape') {
      leaving.current = true;
      return;
    }
    if (line?.kind !== 'row' || column === null) return;
    const editor = editorOf(column);
    if (editor === null) return onSay(words.ledger.readOnly);
    const wrong = edit.clear({ line: line.id, column }, line.row, editor);
    if (wrong !== null) onSay(wrong);
  };

  const whileEditing = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (!editing) return;
    const isLong = editing.editor.kind === 'long';
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      return edit.cancel();
    }
    if (event.key === 'Enter' && event.altKey && isLong) {
      event.preventDefault();
      return insertLine(event.currentTarget, edit.type);
    }
    if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      if (!edit.finish()) return;
      if (event.key === 'Tab') return step(event.shiftKey ? 'previous' : 'next');
      return step(event.shiftKey ? 'up' : 'nextRow');
    }
    if (editing.editor.kind === 'choice' && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      return edit.pick(editing.picked + (event.key === 'ArrowDown' ? 1 : -1));
    }
    if (event.key.toLowerCase() === 's' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (edit.finish()) onSavedKey();
    }
  };

  const place = (event: MouseEvent): { readonly to: At; readonly onEdge: boolean } | null => {
    const target = event.target instanceof Element ? event.target : null;
    const lineElement = target?.closest<HTMLElement>('[data-line]');
    if (!lineElement) return null;
    const key = lineElement.dataset.line ?? '';
    const cell = target?.closest<HTMLElement>('[data-column]');
    const index = key === HEAD ? HEAD_LINE : places.indexOf.get(key);
    if (index === undefined) return null;
    return {
      to: { line: index, column: cell ? Number(cell.dataset.column) : 0 },
      onEdge: target?.closest('[data-edge]') !== null,
    };
  };

  const onMouseDown = (event: MouseEvent) => {
    if (event.button !== 0) return;
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest('a, button, input, textarea, [data-editor]')) return;
    const hit = place(event);
    if (hit === null || hit.onEdge) return;
    event.preventDefault();
    if (editing && !edit.finish()) return;
    go(hit.to);
    focusBox();
    const pressed = lines[hit.to.line];
    const id = columns[hit.to.column];
    if (pressed?.kind === 'group') onFold(pressed.id);
    else if (hit.to.line === HEAD_LINE && id !== undefined) onOrder(id);
  };

  const boxHandlers = {
    onKeyDown,
    onFocus: () => setFocused(true),
    onBlur: (event: React.FocusEvent<HTMLTextAreaElement>) => {
      setFocused(false);
      const to = event.relatedTarget;
      if (!editing || editing.asks || to === null) return;
      // Leaving for another part of the page writes, as a spreadsheet does; what cannot be read stays open with its sentence.
      if (!(to instanceof Element && to.closest('[data-editor]'))) edit.finish();
    },
    onCompositionStart: () => {
      if (!editing) begin('');
    },
    onCompositionEnd: (event: React.CompositionEvent<HTMLTextAreaElement>) => {
      if (editing) return edit.type(event.currentTarget.value);
      event.currentTarget.value = '';
      if (line?.kind === 'row') onSay(words.ledger.readOnly);
    },
    onInput: (event: React.InputEvent<HTMLTextAreaElement>) => {
      const text = event.currentTarget.value;
      if (editing) return edit.type(text);
      if (text === '' || begin(text)) return;
      event.currentTarget.value = '';
      if (line?.kind === 'row') onSay(words.ledger.readOnly);
    },
    onCopy: (event: ClipboardEvent<HTMLTextAreaElement>) => {
      if (editing || line?.kind !== 'row' || column === null) return;
      event.preventDefault();
      const cells = [[textOfCell(column, line.row, tongue)]];
      event.clipboardData.setData('text/plain', tabbed(cells));
      event.clipboardData.setData('text/html', tableMarkup(cells, 0));
    },
    onPaste: (event: ClipboardEvent<HTMLTextAreaElement>) => {
      // One cell takes one value: a block would be cut, so it is not taken at all.
      const text = event.clipboardData.getData('text/plain').replace(/\r?\n$/, '');
      if (editing || !/[\t\n]/.test(text)) return;
      event.preventDefault();
      onSay(words.ledger.oneCellOnly);
    },
  };

  return {
    at,
    focused,
    editing,
    faults: edit.faults,
    boxHandlers,
    onPress: onMouseDown,
    onDoublePress: (event: MouseEvent) => {
      const hit = place(event);
      if (hit && !hit.onEdge && lines[hit.to.line]?.kind === 'row' && !editing) open();
    },
    giveReason: edit.giveReason,
    cancel: useMemo(
      () => () => {
        edit.cancel();
        focusBox();
      },
      [edit, focusBox],
    ),
    takeOption: (option: Option) => {
      if (edit.finish(option)) focusBox();
    },
  };
}

/** Alt Enter in a long text: a new line where the caret is. */
function insertLine(box: HTMLTextAreaElement, type: (text: string) => void): void {
  box.setRangeText('\n', box.selectionStart, box.selectionEnd, 'end');
  type(box.value);
}
