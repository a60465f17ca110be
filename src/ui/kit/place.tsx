// Where one is (所在页): a screen says its title and the way back, the top bar and the tab of the browser show it.
import {
  createContext,
  type ReactNode,
  useContext,
  useLayoutEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';

export type Step = { readonly title: string; readonly to: string };

export type Place = {
  readonly title: string;
  /** The screens above this one, outermost first. */
  readonly trail: readonly Step[];
  /** Quiet words after the title, such as the day. */
  readonly note: string | null;
};

type PlaceBoard = {
  readonly current: () => Place;
  readonly say: (place: Place) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

const NOWHERE: Place = { title: '', trail: [], note: null };
const NO_TRAIL: readonly Step[] = [];

function createBoard(): PlaceBoard {
  let place = NOWHERE;
  const listeners = new Set<() => void>();
  return {
    current: () => place,
    say: (next) => {
      place = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

// Without a provider (a screen alone in a test) what is said goes nowhere.
const SILENT: PlaceBoard = { current: () => NOWHERE, say: () => undefined, subscribe: () => () => undefined };
const PlaceContext = createContext<PlaceBoard>(SILENT);

/** Once, around the shell. */
export function PlaceProvider({ children }: { readonly children: ReactNode }) {
  const [board] = useState(createBoard);
  return <PlaceContext.Provider value={board}>{children}</PlaceContext.Provider>;
}

/** A screen calls it once. `trail` may be a new array each time; only its content counts. */
export function usePlace(title: string, trail: readonly Step[] = NO_TRAIL, note: string | null = null): void {
  const board = useContext(PlaceContext);
  const said = trail.map((step) => `${step.title}\t${step.to}`).join('\n');
  const steady = useMemo(
    () =>
      said === ''
        ? NO_TRAIL
        : said.split('\n').map((line): Step => {
            const [name = '', to = ''] = line.split('\t');
            return { title: name, to };
          }),
    [said],
  );
  useLayoutEffect(() => {
    board.say({ title, trail: steady, note });
  }, [board, title, steady, note]);
}

export function useCurrentPlace(): Place {
  const board = useContext(PlaceContext);
  return useSyncExternalStore(board.subscribe, board.current);
}
