// What a key means in the grid (按键) while no cell is being edited. Keys of an input method never come here.
import type { Move } from './move.ts';

export type GridKey =
  | { readonly kind: 'move'; readonly move: Move }
  /** F2, Enter on a group or head, Alt ↓. */
  | { readonly kind: 'open'; readonly choices: boolean }
  | { readonly kind: 'enter' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'filter' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'escape' };

type Pressed = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
};

const ARROWS: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'rowStart',
  End: 'rowEnd',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
};

const WITH_CTRL: Readonly<Record<string, Move>> = {
  ArrowUp: 'groupUp',
  ArrowDown: 'groupDown',
  ArrowLeft: 'rowStart',
  ArrowRight: 'rowEnd',
  Home: 'top',
  End: 'bottom',
};

/** Null = not the grid's: the browser may do with it what it does (typing, copying, zoom). */
export function keyOfGrid(event: Pressed): GridKey | null {
  const ctrl = event.ctrlKey || event.metaKey;
  if (event.altKey) return event.key === 'ArrowDown' && !ctrl ? { kind: 'open', choices: true } : null;
  if (ctrl) {
    if (event.key.toLowerCase() === 's') return { kind: 'saved' };
    const move = WITH_CTRL[event.key];
    return move ? { kind: 'move', move } : null;
  }
  if (event.key === 'Tab') return { kind: 'move', move: event.shiftKey ? 'previous' : 'next' };
  if (event.key === 'Enter') return event.shiftKey ? { kind: 'move', move: 'up' } : { kind: 'enter' };
  const move = ARROWS[event.key];
  if (move) return { kind: 'move', move };
  if (event.key === 'F2') return { kind: 'open', choices: false };
  if (event.key === 'Delete' || event.key === 'Backspace') return { kind: 'clear' };
  if (event.key === 'Escape') return { kind: 'escape' };
  if (event.key === '/') return { kind: 'filter' };
  return null;
}
