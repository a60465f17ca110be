// Compares the sheet with the ledger (试算差异) in short slices, so that a large sheet never holds the page.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { SheetReading } from '../../exchange/sheet/desk/desk-messages.ts';
import type { ImportPlan, PlanOptions } from '../../exchange/sheet/plan/import-plan.ts';
import { planSteps } from '../../exchange/sheet/plan/plan-import.ts';
import type { Understood } from '../../exchange/sheet/understand/understood.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Words } from '../../words/catalogue.ts';
import { useLedgerVersion } from '../kit/use-ledger.tsx';
import { type OpenFile, sheetOf } from './import-state.ts';
import { inSlices } from './in-slices.ts';

export type PlanState =
  | {
      readonly kind: 'working';
      readonly done: number;
      readonly of: number;
      /** What was compared before, to be looked at meanwhile. */
      readonly last: ImportPlan | null;
    }
  | {
      readonly kind: 'ready';
      readonly plan: ImportPlan;
      readonly ms: number;
      /** The ledger changed after an earlier comparison: this is a new one. */
      readonly anew: boolean;
    };

export type Told = {
  /** Sheet row → project id or 'new'. */
  readonly match: ReadonlyMap<number, string>;
  /** Team as the sheet calls it → team id or 'new'. */
  readonly teams: ReadonlyMap<string, string>;
};

/** The plan asks what was read, not which cell was used for what. */
const NOTHING_USED: Understood['used'] = new Map();

export function usePlan(
  ledger: Ledger,
  words: Words,
  open: OpenFile,
  reading: SheetReading,
  told: Told,
  /** Nothing is compared while it is written and after that. */
  rests: boolean,
): { readonly state: PlanState; readonly replan: () => void } {
  const version = useLedgerVersion();
  const [state, setState] = useState<PlanState>({ kind: 'working', done: 0, of: reading.projects.length, last: null });
  const [round, setRound] = useState(0);
  const seen = useRef<number | null>(null);
  // What is compared; the words and the fields of `open` that the plan does not read must not start it anew.
  const { file, book, onlyTeam } = open;
  const sheet = sheetOf(open);
  const ours = open.knownFrom === 'ours';
  const labels = useRef(words);
  labels.current = words;

  useEffect(() => {
    void round;
    if (sheet === null || rests) return;
    let current = true;
    const began = performance.now();
    const options: PlanOptions = {
      file: file.name,
      today: ledger.today(),
      by: ledger.identity()?.words ?? '',
      newId: ledger.context().newId,
      labels: {
        reason: labels.current.importing.reason,
        slots: labels.current.presets.slots,
        duties: labels.current.presets.duties,
      },
      onlyTeam,
      match: told.match,
      teams: told.teams,
      base: ours ? book.base : null,
    };
    const steps = planSteps(sheet, { ...reading, used: NOTHING_USED }, ledger.resident, options);
    const working = (done: number) =>
      setState((now) => ({
        kind: 'working',
        done,
        of: reading.projects.length,
        last: now.kind === 'ready' ? now.plan : now.last,
      }));
    working(0);
    void inSlices(steps, () => current, working).then((plan) => {
      if (plan === null) return;
      const anew = seen.current !== null && seen.current !== version;
      seen.current = version;
      setState({ kind: 'ready', plan, ms: performance.now() - began, anew });
    });
    return () => {
      current = false;
    };
  }, [ledger, version, round, sheet, reading, file, book, onlyTeam, ours, told, rests]);

  return { state, replan: useCallback(() => setRound((last) => last + 1), []) };
}
