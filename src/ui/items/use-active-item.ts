// Which item is open (打开的事项): at once on the screen, a moment later in the address — held arrow keys must not flood it.
import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useIsLeaving } from '../kit/leaving.ts';

const WAIT_MS = 250;

export function useActiveItem(): readonly [string | null, (id: string | null) => void] {
  const [search, setSearch] = useSearchParams();
  const said = search.get('item');
  const [active, setActive] = useState(said);
  const written = useRef(said);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  // A link to another item, or back and forward.
  useEffect(() => {
    if (said === written.current) return;
    written.current = said;
    clearTimeout(timer.current);
    setActive(said);
  }, [said]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const isLeaving = useIsLeaving();
  const put = useRef(setSearch);
  useEffect(() => {
    put.current = setSearch;
  });
  const open = (id: string | null) => {
    setActive(id);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      // The address of this page would call back whoever is on the way to another.
      if (isLeaving()) return;
      written.current = id;
      put.current(
        (now) => {
          const next = new URLSearchParams(now);
          if (id === null) next.delete('item');
          else next.set('item', id);
          return next;
        },
        { replace: true },
      );
    }, WAIT_MS);
  };
  return [active, open];
}
