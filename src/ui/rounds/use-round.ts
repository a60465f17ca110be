// One round as its screens read it (调度页的依据): live while it is open, the frozen text of the chosen edition once it is closed.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Row } from '../../domain/entities/registry.ts';
import { liveDoc } from '../../domain/rounds/make-doc.ts';
import { type RoundDoc, readDoc } from '../../domain/rounds/round-doc.ts';
import { lastEditionOf, type RoundState, roundState } from '../../domain/rounds/round-state.ts';
import { readEdition } from '../../ledger/edition.ts';
import type { Resident } from '../../ledger/ledger.ts';
import { useLedger, useSelect, useToday } from '../kit/use-ledger.tsx';
import { appraisalIn, warmAppraisals } from './appraisals.ts';

export type RoundPage = {
  readonly row: Row<'round'>;
  readonly word: string;
  readonly state: RoundState;
  /** Every edition, in the order in which they were frozen; the newest last. */
  readonly editions: readonly Row<'edition'>[];
  /** The edition that is shown; null = the round as it stands now. */
  readonly shown: Row<'edition'> | null;
  /** Null = its text is not on this machine, or still being read (`isReading`). */
  readonly doc: RoundDoc | null;
  readonly isReading: boolean;
  /** Last round's record. */
  readonly last: RoundDoc | null;
  /** Frozen texts for the acts that compare: null = there is none. */
  readonly lastText: string | null;
  readonly packText: string | null;
};

/** `edition` is the id asked for in the address; null = what stands: live, or the record. */
export function useRound(id: string, edition: string | null): RoundPage | null {
  const heads = useSelect(useCallback((resident: Resident) => headsOf(resident, id), [id]));
  const shown = heads === null ? null : chosen(heads, edition);
  const { state, row, last } = heads ?? { state: null, row: null, last: null };
  const isLive = heads !== null && shown === null;
  const lastId = isLive || state?.kind !== 'closed' ? (last?.id ?? null) : null;
  const packId = state?.kind === 'closed' ? null : (state?.pack?.id ?? null);
  const lastText = useEdition(lastId);
  const packText = useEdition(packId);
  const shownText = useEdition(shown?.id ?? null);
  const lastDoc = useDoc(lastText);
  const packDoc = useDoc(packText);
  const frozen = useDoc(shownText);
  const isRead = isLive ? lastText !== undefined && packText !== undefined : shownText !== undefined;
  const isWarm = useWarmed(isLive && isRead ? row : null, lastDoc);
  const isReading = !isRead || !isWarm;
  const live = useSelect(
    useCallback(
      (resident: Resident, today) =>
        row === null || !isLive || isReading || row.removed !== null
          ? null
          : liveDoc(resident, row, today, { last: lastDoc, pack: packDoc }, (project, context) =>
              appraisalIn(resident, project, context),
            ),
      [row, isLive, isReading, lastDoc, packDoc],
    ),
  );
  if (heads === null) return null;
  return {
    row: heads.row,
    word: heads.word,
    state: heads.state,
    editions: heads.editions,
    shown,
    doc: isLive ? live : frozen,
    isReading,
    last: lastDoc,
    lastText: lastText ?? null,
    packText: packText ?? null,
  };
}

type Heads = Pick<RoundPage, 'row' | 'word' | 'state' | 'editions'> & { readonly last: Row<'edition'> | null };

function headsOf(resident: Resident, id: string): Heads | null {
  const row = resident.row('round', id);
  if (row === null || row.removed !== null) return null;
  const state = roundState(resident, id);
  const packs = resident.rows('edition', 'round', id).filter(({ kind }) => kind === 'pack');
  const editions = [...packs, ...(state.minutes === null ? [] : [state.minutes]), ...state.corrections];
  editions.sort((a, b) => (a.stamp < b.stamp ? -1 : 1));
  const series = row.series === null ? null : resident.row('series', row.series);
  return { row, word: series?.word ?? '', state, editions, last: lastEditionOf(resident, row) };
}

function chosen({ state, editions }: Heads, asked: string | null): Row<'edition'> | null {
  return editions.find((each) => each.id === asked) ?? state.minutes;
}

/** The frozen text of one edition; undefined while it is being read. What is frozen never changes, so it is read once. */
export function useEdition(id: string | null): string | null | undefined {
  const ledger = useLedger();
  const [read, setRead] = useState<{ readonly id: string | null; readonly text: string | null } | null>(null);
  useEffect(() => {
    if (id === null) return;
    let current = true;
    void readEdition(ledger, id).then((text) => current && setRead({ id, text }));
    return () => {
      current = false;
    };
  }, [ledger, id]);
  if (id === null) return null;
  return read?.id === id ? read.text : undefined;
}

export function useDoc(text: string | null | undefined): RoundDoc | null {
  return useMemo(() => (text == null ? null : readDoc(text)), [text]);
}

/** Whether the projects of a live round have been worked out, in slices; what changes afterwards is little. */
function useWarmed(round: Row<'round'> | null, last: RoundDoc | null): boolean {
  const { resident } = useLedger();
  const today = useToday();
  const [warmed, setWarmed] = useState<string | null>(null);
  const wanted = round === null ? null : `${round.id} ${last?.edition ?? ''}`;
  // The row itself changes with every edit; what is still right then is found again.
  const latest = useRef(round);
  useEffect(() => {
    latest.current = round;
  });
  useEffect(() => {
    if (wanted === null || latest.current === null) return;
    let current = true;
    // Whatever fails there fails again when the page is drawn, and is said there.
    const goOn = () => {
      if (current) setWarmed(wanted);
    };
    void warmAppraisals(resident, latest.current, today, last).then(goOn, goOn);
    return () => {
      current = false;
    };
  }, [resident, today, last, wanted]);
  return wanted === null || warmed === wanted;
}
