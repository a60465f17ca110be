// The rows of the ledger in official order, kept from change to change: an edit builds one row anew, not ten thousand.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Day } from '../../../domain/day.ts';
import { byTeamNumber, compareNumbers } from '../../../domain/derive/official-order.ts';
import { type ProjectSummary, type SummaryContext, summaryContext } from '../../../domain/derive/project-summary.ts';
import type { Resident } from '../../../ledger/ledger.ts';
import { slicer } from '../../../ledger/slices.ts';
import { useSpelling } from '../../kit/spelling.tsx';
import { useLedger, useSelect, useToday } from '../../kit/use-ledger.tsx';
import { summariesOf, summaryIn } from '../../kit/use-summaries.ts';
import { buildRow, type SlotColumns, slotColumns } from './build-row.ts';
import { type Found, type FoundOf, foundIn } from './found.ts';
import type { Team } from './group-rows.ts';
import type { LedgerRow } from './ledger-row.ts';

/** So many rows cost less than a frame. */
const AT_ONCE = 1000;

export type LedgerRows = { readonly rows: readonly LedgerRow[]; readonly teams: readonly Team[] };

export function useLedgerRows(): LedgerRows {
  return useSelect(useCallback(ledgerRows, []));
}

export function ledgerRows(resident: Resident, today: Day): LedgerRows {
  const { all, context } = summariesOf(resident, today);
  const slots = slotColumns(context.slots);
  const rows = all
    .filter((summary) => summary.state.stopped !== 'merged')
    .map((summary) => rowIn(resident, summary, context, slots));
  const teams = [...resident.all('team')].sort(byTeamNumber).map(
    (team): Team => ({
      id: team.id,
      number: team.number,
      name: team.name,
      field: team.field,
      lead: resident.row('person', context.leads.get(team.id) ?? '')?.name ?? '',
    }),
  );
  return { rows: inOfficialOrder(rows, teams), teams };
}

/** False until every row has been worked out in short slices: a large ledger drawn from nothing would hold the page. */
export function useWarmRows(): boolean {
  const ledger = useLedger();
  const today = useToday();
  const [isWarm, setWarm] = useState(() => ledger.resident.count('project') <= AT_ONCE);
  useEffect(() => {
    if (isWarm) return;
    let current = true;
    const show = () => {
      if (current) setWarm(true);
    };
    // What throws here throws again where the sheet is drawn, and is shown there.
    warmRows(ledger.resident, today, () => current).then(show, show);
    return () => {
      current = false;
    };
  }, [ledger, today, isWarm]);
  return isWarm;
}

async function warmRows(resident: Resident, today: Day, goesOn: () => boolean): Promise<void> {
  const context = summaryContext(resident, today);
  const slots = slotColumns(context.slots);
  const breathe = slicer();
  for (const project of resident.all('project')) {
    rowIn(resident, summaryIn(resident, project, context), context, slots);
    await breathe();
    if (!goesOn()) return;
  }
}

/** The lead is part of the name for the reason given at `summaryIn`. */
function rowIn(resident: Resident, summary: ProjectSummary, context: SummaryContext, slots: SlotColumns): LedgerRow {
  const name = `ledgerRow:${summary.lead ?? ''}`;
  return resident.derived(name, summary.id, context.today, () => buildRow(summary, context, slots));
}

/** Teams in their order, then 序号; the sort is stable and almost always has nothing to do. */
function inOfficialOrder(rows: readonly LedgerRow[], teams: readonly Team[]): readonly LedgerRow[] {
  const place = new Map(teams.map((team, index) => [team.id, index]));
  const keyed = rows.map((row) => ({
    row,
    team: place.get(row.team ?? '') ?? teams.length,
    number: /^\d+$/.test(row.number) ? Number(row.number) : null,
  }));
  keyed.sort((a, b) => {
    if (a.team !== b.team) return a.team - b.team;
    if (a.number !== null && b.number !== null) return a.number - b.number;
    return compareNumbers(a.row.number, b.row.number);
  });
  return keyed.map(({ row }) => row);
}

/** Texts for the filter, folded when the machine is idle, at the latest when they are asked for. */
export function useFound(rows: readonly LedgerRow[]): FoundOf {
  const spellingOf = useSpelling();
  const kept = useRef({ spellingOf, texts: new WeakMap<LedgerRow, Found>() });
  const foundOf = useMemo<FoundOf>(() => {
    if (kept.current.spellingOf !== spellingOf) kept.current = { spellingOf, texts: new WeakMap() };
    const { texts } = kept.current;
    return (row) => {
      const known = texts.get(row);
      if (known !== undefined) return known;
      const found = foundIn(row, spellingOf(row.name));
      texts.set(row, found);
      return found;
    };
  }, [spellingOf]);
  useEffect(() => {
    let place = 0;
    let waiting = 0;
    const fold = (idle: IdleDeadline) => {
      while (place < rows.length && idle.timeRemaining() > 2) {
        const row = rows[place++];
        if (row) foundOf(row);
      }
      if (place < rows.length) waiting = requestIdleCallback(fold);
    };
    waiting = requestIdleCallback(fold);
    return () => cancelIdleCallback(waiting);
  }, [rows, foundOf]);
  return foundOf;
}
