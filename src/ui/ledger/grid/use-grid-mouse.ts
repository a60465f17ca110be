// The mouse over the grid (鼠标): one listener for all cells, told to the hands.
import { type RefObject, useEffect, useRef } from 'react';

export type MouseHands = {
  readonly onPress: (event: MouseEvent) => void;
  readonly onDoublePress: (event: MouseEvent) => void;
};

export function useGridMouse(scroller: RefObject<HTMLElement | null>, hands: MouseHands): void {
  const latest = useRef(hands);
  useEffect(() => {
    latest.current = hands;
  });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const press = (event: MouseEvent) => latest.current.onPress(event);
    const doublePress = (event: MouseEvent) => latest.current.onDoublePress(event);
    element.addEventListener('mousedown', press);
    element.addEventListener('dblclick', doublePress);
    return () => {
      element.removeEventListener('mousedown', press);
      element.removeEventListener('dblclick', doublePress);
    };
  }, [scroller]);
}
