// Which item is open (打开的事项): at once on the screen, a moment later in the address — held arrow keys must not flood it.
import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigation, useSearchParams } from 'react-router';

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
  // Somebody is on the way to another page, which may still be loading: the address of this one would call them back.
  const { pathname } = useLocation();
  const going = useNavigation().location;
  const isLeaving = going !== undefined && going.pathname !== pathname;
  useEffect(() => {
    if (isLeaving) clearTimeout(timer.current);
  }, [isLeaving]);
  const put = useRef(setSearch);
  useEffect(() => {
    put.current = setSearch;
  });
  const open = (id: string | null) => {
    setActive(id);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
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
