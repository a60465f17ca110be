// A short sentence beside the thing under the pointer or the focus (提示), above everything and never clipped.
import { type FocusEvent, type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import css from './tip.module.css';

const HOVER_DELAY_MS = 350;
const EDGE = 8;

type Place = { readonly left: number; readonly top: number };

type Tip = {
  /** Spread on the element the sentence belongs to. */
  readonly handlers: {
    readonly onPointerEnter?: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerLeave?: () => void;
    readonly onFocus?: (event: FocusEvent<HTMLElement>) => void;
    readonly onBlur?: () => void;
  };
  /** Shows it at once, as when a disabled button is pressed with a finger. */
  readonly show: (anchor: Element) => void;
  /** Render anywhere inside the element. */
  readonly bubble: ReactNode;
};

/** The picture only: the sentence must also be reachable as text (`aria-describedby`, `.vh` or a label). */
export function useTip(text: string | null): Tip {
  const [anchor, setAnchor] = useState<Element | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const hide = () => {
    clearTimeout(timer.current);
    setAnchor(null);
  };

  useEffect(() => () => clearTimeout(timer.current), []);
  const says = text !== null;
  useEffect(() => {
    if (says) return;
    // What was under way when it fell silent (a menu opened) must not come up afterwards.
    clearTimeout(timer.current);
    setAnchor(null);
  }, [says]);
  useEffect(() => {
    if (!anchor) return;
    const leave = () => setAnchor(null);
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && leave();
    document.addEventListener('scroll', leave, true);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('scroll', leave, true);
      document.removeEventListener('keydown', onKey);
    };
  }, [anchor]);

  if (!text) return { handlers: {}, show: () => undefined, bubble: null };
  return {
    handlers: {
      onPointerEnter: (event) => {
        if (event.pointerType === 'touch') return;
        const target = event.currentTarget;
        clearTimeout(timer.current);
        timer.current = setTimeout(() => setAnchor(target), HOVER_DELAY_MS);
      },
      onPointerLeave: hide,
      onFocus: (event) => event.target.matches(':focus-visible') && setAnchor(event.currentTarget),
      onBlur: hide,
    },
    show: setAnchor,
    bubble: anchor && createPortal(<Bubble text={text} anchor={anchor} />, document.body),
  };
}

function Bubble({ text, anchor }: { readonly text: string; readonly anchor: Element }) {
  const [place, setPlace] = useState<Place | null>(null);
  const measure = (bubble: HTMLElement | null) => {
    if (bubble && !place) setPlace(besideAnchor(anchor.getBoundingClientRect(), bubble.getBoundingClientRect()));
  };
  return (
    <span
      ref={measure}
      className={css.tip}
      aria-hidden="true"
      style={place ?? { left: 0, top: 0, visibility: 'hidden' }}
    >
      {text}
    </span>
  );
}

/** Above the anchor, below it when there is no room, and always inside the window. */
function besideAnchor(anchor: DOMRect, bubble: DOMRect): Place {
  const middle = anchor.left + anchor.width / 2 - bubble.width / 2;
  const left = Math.max(EDGE, Math.min(middle, window.innerWidth - bubble.width - EDGE));
  const above = anchor.top - bubble.height - EDGE;
  return { left, top: above >= EDGE ? above : anchor.bottom + EDGE };
}
