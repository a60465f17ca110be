// The registry of keys (按键): every shortcut is said once, works once, and is listed by `?`.

import {
  createContext,
  type KeyboardEvent as ReactKeyboardEvent,
  useContext,
  useEffect,
  useRef,
  useSyncExternalStore,
} from 'react';
import { useAppearance } from './appearance.tsx';

export type Key = {
  /**
   * As printed on a keyboard, parts joined by a space, sequences by a comma: `J`, `Ctrl K`, `?`, `Shift F8`, `G, L`.
   * `Ctrl` also answers to ⌘.
   */
  readonly keys: string;
  /** What it does, in the words of the screen. */
  readonly does: string;
  /** Absent for a key that is only listed, because the browser or the part itself handles it. */
  readonly run?: () => void;
  /** Works while typing as well; only for combinations with Ctrl or Alt and for F keys. */
  readonly whileTyping?: boolean;
  /** Held down it does it once: for acts, which a resting finger must not repeat. */
  readonly once?: boolean;
};

type Group = { readonly scope: 'everywhere' | 'here'; readonly keys: readonly Key[] };

export type KeyRegistry = {
  readonly add: (group: Group) => () => void;
  readonly groups: () => readonly Group[];
  readonly subscribe: (listener: () => void) => () => void;
  /** To be called with every keydown of the window. */
  readonly handle: (event: KeyboardEvent) => void;
};

const SEQUENCE_MS = 1200;

/** One per window; the app makes it and hands it down in `KeysContext`. */
export function createKeyRegistry(): KeyRegistry {
  let groups: readonly Group[] = [];
  let begun: { readonly first: string; readonly at: number } | null = null;
  const listeners = new Set<() => void>();
  const change = (next: readonly Group[]) => {
    groups = next;
    for (const listener of listeners) listener();
  };
  return {
    add: (group) => {
      change([...groups, group]);
      return () => change(groups.filter((other) => other !== group));
    },
    groups: () => groups,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    handle: (event) => {
      if (event.defaultPrevented || isComposing(event)) return;
      const pressed = nameOf(event);
      const first = begun && event.timeStamp - begun.at < SEQUENCE_MS ? begun.first : null;
      begun = null;
      const typing = isTyping(event.target);
      // What was added last is nearest to the hand: a dialog's key wins over the page's.
      const all = groups.flatMap((group) => group.keys).reverse();
      const usable = all.filter((key) => key.run && (!typing || key.whileTyping));
      const hit =
        (first && usable.find((key) => normal(key.keys) === `${first},${pressed}`)) ||
        usable.find((key) => normal(key.keys) === pressed);
      if (hit?.run) {
        event.preventDefault();
        if (!hit.once || !event.repeat) hit.run();
      } else if (usable.some((key) => normal(key.keys).startsWith(`${pressed},`))) {
        begun = { first: pressed, at: event.timeStamp };
      }
    },
  };
}

export const KeysContext = createContext<KeyRegistry | null>(null);

/** Lists and answers these keys as long as the component is there. `run` may change from render to render. */
export function useKeys(keys: readonly Key[], scope: Group['scope'] = 'here'): void {
  const registry = useContext(KeysContext);
  const { letterKeys } = useAppearance();
  const wanted = letterKeys ? keys : keys.filter((key) => !isLetterKey(key.keys));
  const latest = useRef(wanted);
  useEffect(() => {
    latest.current = wanted;
  });
  const said = wanted
    .map((key) => `${key.keys}\t${key.does}\t${key.run ? 1 : 0}${key.whileTyping ? 1 : 0}${key.once ? 1 : 0}`)
    .join('\n');
  useEffect(() => {
    const steady = (said === '' ? [] : said.split('\n')).map((line, index): Key => {
      const [names = '', does = '', flags = ''] = line.split('\t');
      return {
        keys: names,
        does,
        whileTyping: flags[1] === '1',
        once: flags[2] === '1',
        ...(flags[0] === '1' && { run: () => latest.current[index]?.run?.() }),
      };
    });
    return registry?.add({ scope, keys: steady });
  }, [registry, said, scope]);
}

/** A single letter, or a sequence that begins with one: what the settings can switch off. */
function isLetterKey(keys: string): boolean {
  return /^[a-z](\s*,|$)/i.test(keys.trim());
}

/** All keys that are answered now, for the `?` page. */
export function useListedKeys(): readonly Group[] {
  const registry = useContext(KeysContext);
  return useSyncExternalStore(registry?.subscribe ?? nothingToHear, registry?.groups ?? noGroups);
}

const NO_GROUPS: readonly Group[] = [];
const noGroups = () => NO_GROUPS;
const nothingToHear = () => () => undefined;

/** True while an input method is composing: its Enter, arrows and letters are not ours (some report only key code 229). */
export function isComposing(event: KeyboardEvent | ReactKeyboardEvent): boolean {
  const native = 'nativeEvent' in event ? event.nativeEvent : event;
  return native.isComposing || native.keyCode === 229;
}

/** True when letters would go into a text. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'file', 'range'].includes(target.type);
}

function nameOf(event: KeyboardEvent): string {
  const parts: string[] = [];
  if (event.ctrlKey || event.metaKey) parts.push('ctrl');
  if (event.altKey) parts.push('alt');
  const key = event.key === ' ' ? 'space' : event.key.toLowerCase();
  // Shift is already in a printed sign such as `?`; it is named only for letters and named keys.
  if (event.shiftKey && (key.length > 1 || /[a-z]/.test(key))) parts.push('shift');
  return [...parts, key].join(' ');
}

const SIGNS: Readonly<Record<string, string>> = {
  '↑': 'arrowup',
  '↓': 'arrowdown',
  '←': 'arrowleft',
  '→': 'arrowright',
  '↵': 'enter',
  esc: 'escape',
  del: 'delete',
};

function normal(keys: string): string {
  return keys
    .toLowerCase()
    .split(/\s*,\s*/)
    .map((step) =>
      step
        .split(/\s+/)
        .map((part) => SIGNS[part] ?? part)
        .join(' '),
    )
    .join(',');
}
