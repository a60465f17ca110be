// Whether somebody is on the way to another page (正在离开), which may still be loading: what ends later than its page must not write
// over another page's address.
import { createContext, useContext, useEffect, useRef } from 'react';

const LeavingContext = createContext<() => boolean>(() => false);

type Going = {
  readonly state: {
    readonly location: { readonly pathname: string };
    readonly navigation: { readonly location?: { readonly pathname: string } | undefined };
  };
};

/** Asks the router itself: a hook of it tells of a departure only when it is drawn, which the disk often beats. */
export function leavingBy(router: Going): () => boolean {
  return () => {
    const { location, navigation } = router.state;
    return navigation.location !== undefined && navigation.location.pathname !== location.pathname;
  };
}

export const LeavingProvider = LeavingContext.Provider;

export const useIsLeaving = (): (() => boolean) => useContext(LeavingContext);

/** Asked when an act has ended: false once the page is gone, or while another one still loads in its place. */
export function useStillHere(): () => boolean {
  const isLeaving = useIsLeaving();
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  return () => isHere.current && !isLeaving();
}
