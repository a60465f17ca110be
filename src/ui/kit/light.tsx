// A light (灯): shape, word and colour together, so that it survives grey paper and colour blindness.
import { useTip } from './tip.tsx';
import { useWords } from './words.tsx';

export type LightKind = 'late' | 'soon' | 'ok' | 'idle' | 'done' | 'stopped';

export function Light({
  kind,
  word,
  why,
  bare = false,
}: {
  readonly kind: LightKind;
  /** The word to show instead of the kind's own, such as the number of days. */
  readonly word?: string;
  /** The sentence that explains the light; shown on hover. */
  readonly why?: string;
  /** Shape alone: only where a column head or a legend carries the word. */
  readonly bare?: boolean;
}) {
  const words = useWords();
  const tip = useTip(why ?? null);
  const shown = word ?? words.kit.light[kind];
  return (
    <span className={`lt ${kind}`} {...tip.handlers}>
      <LightShape kind={kind} />
      {bare ? <span className="vh">{shown}</span> : shown}
      {why && <span className="vh" data-copy="no">{`, ${why}`}</span>}
      {tip.bubble}
    </span>
  );
}

/** The shape alone, for legends and charts. */
export function LightShape({ kind }: { readonly kind: LightKind }) {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true">
      <LightGlyph kind={kind} />
    </svg>
  );
}

/** The shape without its frame, to be placed inside a larger drawing; measures 12 × 12. */
export function LightGlyph({ kind }: { readonly kind: LightKind }) {
  switch (kind) {
    case 'late':
      return <rect x="1" y="1" width="10" height="10" />;
    case 'soon':
      return <path d="M6 .6 11.8 11H.2z" />;
    case 'ok':
      return <circle cx="6" cy="6" r="5.2" />;
    case 'idle':
      return <circle cx="6" cy="6" r="4.5" />;
    case 'done':
      return <path d="M1 6.5 4.5 10 11 2" />;
    case 'stopped':
      return <path d="M2 1h3v10H2zM7 1h3v10H7z" />;
  }
}
