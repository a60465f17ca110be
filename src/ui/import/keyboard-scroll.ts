// A box that the keyboard can scroll (可用键盘滚动). Chromium before 130 gives a scroller no focus of its own.
import { type RefObject, useEffect } from 'react';

export function useKeyboardScroll(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (box.current !== null) box.current.tabIndex = 0;
  }, [box]);
}
