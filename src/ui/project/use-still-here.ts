// Whether somebody is still on this page (还在本页): an act that ends later than its page must not write over another page's address.
import { useContext, useEffect, useRef } from 'react';
import { UNSAFE_DataRouterContext as RouterContext, useLocation } from 'react-router';

/** Asked when the act has ended: false once the page is gone, or while another one still loads in its place. */
export function useStillHere(): () => boolean {
  const { pathname } = useLocation();
  // The router itself: `useNavigation` tells of a departure only when it is drawn, which the disk often beats.
  const router = useContext(RouterContext)?.router;
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  return () => isHere.current && (router?.state.navigation.location?.pathname ?? pathname) === pathname;
}
