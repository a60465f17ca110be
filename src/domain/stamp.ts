/**
 * The hybrid logical clock: sortable text `mmmmmmmmmcccc-device` (9 base-36 digits of milliseconds, 4 of counter).
 * Rules of the office: a local edit never fails because of a clock; a clock that was set back counts on;
 * a foreign stamp more than 24 h ahead is held by the caller and never moves this clock.
 */
export type Stamp = string & { readonly __stamp: never };

/** What the clock remembers between ticks: the last stamp's milliseconds and counter. */
export type ClockState = { readonly ms: number; readonly count: number };

export const CLOCK_START: ClockState = { ms: 0, count: 0 };
export const MAX_AHEAD_MS = 24 * 60 * 60 * 1000;

const MAX_COUNT = 36 ** 4;
const STAMP = /^[0-9a-z]{13}-[A-Za-z0-9]{4,32}$/;

export function isStamp(text: string): text is Stamp {
  return STAMP.test(text);
}

/** The next state for a local edit: time when it has moved on, else one more count; a full counter rolls into the millisecond. */
export function tick(state: ClockState, nowMs: number): ClockState {
  if (nowMs > state.ms) return { ms: nowMs, count: 0 };
  if (state.count + 1 < MAX_COUNT) return { ms: state.ms, count: state.count + 1 };
  return { ms: state.ms + 1, count: 0 };
}

/** The state after a foreign stamp was taken in: never behind it. Call only for stamps that are not too far ahead. */
export function witness(state: ClockState, foreign: Stamp): ClockState {
  const seen = readStamp(foreign);
  if (seen.ms > state.ms || (seen.ms === state.ms && seen.count > state.count))
    return { ms: seen.ms, count: seen.count };
  return state;
}

/** True when a foreign stamp claims to be more than 24 h later than this machine's wall clock. */
export function isTooFarAhead(foreign: Stamp, nowMs: number): boolean {
  return readStamp(foreign).ms > nowMs + MAX_AHEAD_MS;
}

export function writeStamp(state: ClockState, device: string): Stamp {
  // True by construction: fixed widths in the stamp's own alphabet.
  return `${state.ms.toString(36).padStart(9, '0')}${state.count.toString(36).padStart(4, '0')}-${device}` as Stamp;
}

export function readStamp(stamp: Stamp): { readonly ms: number; readonly count: number; readonly device: string } {
  return {
    ms: Number.parseInt(stamp.slice(0, 9), 36),
    count: Number.parseInt(stamp.slice(9, 13), 36),
    device: stamp.slice(14),
  };
}
