// Runs one import after another (导入的进行): reads a file in its worker, understands it anew with every answer, keeps the mapping.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { SheetReading } from '../../exchange/sheet/desk/desk-messages.ts';
import { type ImportDesk, openDesk } from '../../exchange/sheet/desk/import-desk.ts';
import { mappingOfBase } from '../../exchange/sheet/export/sheet-base.ts';
import type { TextEncoding } from '../../exchange/sheet/read/workbook.ts';
import { nameKey } from '../../exchange/sheet/understand/normalise.ts';
import { targetKey } from '../../exchange/sheet/understand/target.ts';
import { type Answers, type Mapping, NO_ANSWERS } from '../../exchange/sheet/understand/understood.ts';
import type { Ledger, Resident } from '../../ledger/ledger.ts';
import { readMapping, writeMapping } from '../../ledger/mapping.ts';
import { type ImportState, isNamed, type OpenFile, type OpenStep } from './import-state.ts';

export type ImportActs = {
  readonly takeFiles: (files: readonly File[]) => void;
  readonly openWith: (password: string) => void;
  readonly readAs: (encoding: TextEncoding) => void;
  readonly chooseSheet: (sheet: number) => void;
  readonly answer: (more: Partial<Answers>) => void;
  /** `index` null takes the fix back. */
  readonly fix: (problem: string, index: number | null) => void;
  /** Takes note of a problem that has no fix, or not any more. */
  readonly note: (problem: string, wanted: boolean) => void;
  readonly limitTo: (team: string | null) => void;
  readonly goTo: (step: OpenStep) => void;
  /** Drops the file at hand and reads the next one, if any waits. */
  readonly nextFile: () => void;
  readonly stop: () => void;
};

const START: ImportState = { stage: { kind: 'choose', refused: null }, waiting: [] };

export function useImport(ledger: Ledger): { readonly state: ImportState; readonly acts: ImportActs } {
  const [state, setState] = useState(START);
  const now = useRef(START);
  const desk = useRef<ImportDesk | null>(null);
  const reading = useRef<AbortController | null>(null);

  const put = useCallback((change: Partial<ImportState>) => {
    now.current = { ...now.current, ...change };
    setState(now.current);
  }, []);
  const putOpen = useCallback(
    (change: Partial<OpenFile>) => {
      const { stage } = now.current;
      if (stage.kind === 'open') put({ stage: { kind: 'open', open: { ...stage.open, ...change } } });
    },
    [put],
  );
  const closeDesk = useCallback(() => {
    reading.current?.abort();
    reading.current = null;
    desk.current?.close();
    desk.current = null;
  }, []);
  useEffect(() => closeDesk, [closeDesk]);

  const acts = useMemo<ImportActs>(() => {
    const understand = async (): Promise<void> => {
      const { stage } = now.current;
      const worker = desk.current;
      if (stage.kind !== 'open' || worker === null) return;
      const { open } = stage;
      putOpen({ understanding: { phase: 'understanding', rows: 0, of: null } });
      const result = await worker.understand(open.sheet, open.answers, open.known, (progress) =>
        putOpen({ understanding: progress }),
      );
      if (desk.current !== worker) return;
      if (!result.ok) {
        closeDesk();
        put({ stage: { kind: 'choose', refused: { name: open.file.name, refusal: result.refusal } } });
        return;
      }
      const read = result.value;
      if (read !== null && open.known === null && open.answers === NO_ANSWERS) {
        const kept = mappingOf(await readMapping(ledger, read.signature));
        if (desk.current !== worker) return;
        if (kept !== null) {
          putOpen({ known: kept, knownFrom: 'remembered' });
          return understand();
        }
      }
      const asked = [...open.asked];
      for (const question of read?.questions ?? [])
        if (!asked.some((other) => isNamed(question, other))) asked.push(question);
      // The first reading of a sheet says whether it is one team's.
      const limit = open.reading === null && read !== null ? { onlyTeam: onlyTeamOf(ledger.resident, read) } : {};
      putOpen({ reading: read, understanding: null, asked, ...limit });
    };

    const open = async (file: File, how: { password?: string; encoding?: TextEncoding } = {}): Promise<void> => {
      closeDesk();
      const abort = new AbortController();
      reading.current = abort;
      put({ stage: { kind: 'reading', file, progress: null } });
      const result = await openDesk(file, file.name, how, {
        signal: abort.signal,
        onProgress: (progress) => {
          if (reading.current === abort) put({ stage: { kind: 'reading', file, progress } });
        },
      });
      if (reading.current !== abort) {
        if (result.ok) result.value.desk.close();
        return;
      }
      if (!result.ok) {
        const { code } = result.refusal;
        const asks = code === 'needsPassword' || code === 'wrongPassword';
        put({
          stage: asks
            ? { kind: 'password', file, wrong: code === 'wrongPassword' }
            : { kind: 'choose', refused: { name: file.name, refusal: result.refusal } },
        });
        return;
      }
      desk.current = result.value.desk;
      const { book } = result.value;
      put({ stage: { kind: 'open', open: { ...FRESH, file, book, ...begun(ledger, book, book.proposed ?? 0) } } });
      await understand();
    };

    const change = (more: Partial<OpenFile>): void => {
      putOpen(more);
      void understand();
    };
    const atHand = (): OpenFile | null => (now.current.stage.kind === 'open' ? now.current.stage.open : null);

    return {
      takeFiles: (files) => {
        if (now.current.stage.kind !== 'choose') {
          // The file at hand is finished first.
          put({ waiting: [...now.current.waiting, ...files] });
          return;
        }
        const [first, ...rest] = files;
        if (first === undefined) return;
        put({ waiting: [...now.current.waiting, ...rest] });
        void open(first);
      },
      openWith: (password) => {
        const { stage } = now.current;
        if (stage.kind === 'password') void open(stage.file, { password });
      },
      readAs: (encoding) => {
        const file = atHand()?.file;
        if (file !== undefined) void open(file, { encoding });
      },
      chooseSheet: (sheet) => {
        const book = atHand()?.book;
        if (book !== undefined) change({ ...FRESH, ...begun(ledger, book, sheet) });
      },
      answer: (more) => {
        const answers = atHand()?.answers;
        if (answers !== undefined) change({ answers: { ...answers, ...more } });
      },
      fix: (problem, index) => {
        const at = atHand();
        if (at === null) return;
        const fixes = new Map(at.answers.fixes);
        if (index === null) fixes.delete(problem);
        else fixes.set(problem, index);
        const shown = at.reading === null ? {} : { reading: withFix(at.reading, problem, index) };
        change({ answers: { ...at.answers, fixes }, ...shown });
      },
      note: (problem, wanted) => {
        const noted = new Set(atHand()?.noted);
        if (wanted) noted.add(problem);
        else noted.delete(problem);
        putOpen({ noted });
      },
      limitTo: (onlyTeam) => putOpen({ onlyTeam }),
      goTo: (step) => {
        const at = atHand();
        if (at?.step === 'mapping' && step !== 'mapping' && at.reading !== null)
          // Best effort: a mapping that is not kept is asked again, nothing of the ledger is lost.
          writeMapping(ledger, at.reading.signature, pairsOf(at.reading.columns)).catch(() => undefined);
        putOpen({ step });
      },
      nextFile: () => {
        closeDesk();
        const [next, ...rest] = now.current.waiting;
        put({ waiting: rest, stage: { kind: 'choose', refused: null } });
        if (next !== undefined) void open(next);
      },
      stop: () => {
        closeDesk();
        put({ stage: { kind: 'choose', refused: null } });
      },
    };
  }, [ledger, put, putOpen, closeDesk]);

  return { state, acts };
}

const FRESH = {
  answers: NO_ANSWERS,
  known: null,
  knownFrom: null,
  reading: null,
  understanding: { phase: 'understanding', rows: 0, of: null },
  asked: [],
  noted: new Set<string>(),
  onlyTeam: null,
  step: 'mapping',
} as const;

/** An export of this very ledger says itself what its columns are. */
function begun(ledger: Ledger, book: OpenFile['book'], sheet: number): Pick<OpenFile, 'sheet' | 'known' | 'knownFrom'> {
  const { base } = book;
  const own = book.sheets[sheet];
  if (base === null || own === undefined || base.ledger !== ledger.id || base.sheet !== own.name)
    return { sheet, known: null, knownFrom: null };
  return { sheet, known: mappingOfBase(base, own), knownFrom: 'ours' };
}

/** Shows the decision at once; the reading that follows is the truth. */
function withFix(reading: NonNullable<OpenFile['reading']>, key: string, index: number | null): OpenFile['reading'] {
  const problems = reading.problems.map((problem) => (problem.key === key ? { ...problem, fixed: index } : problem));
  return { ...reading, problems };
}

function pairsOf(columns: NonNullable<OpenFile['reading']>['columns']): readonly (readonly [number, string])[] {
  return columns
    .filter(({ why }) => why === null || why === 'chosen')
    .map(({ column, target }) => [column, targetKey(target)] as const);
}

/** Another version may have kept it in another form: what is not understood is not used. */
function mappingOf(kept: unknown): Mapping | null {
  if (!Array.isArray(kept)) return null;
  const pairs = kept.flatMap((pair: unknown): [number, string][] => {
    if (!Array.isArray(pair)) return [];
    const [column, target]: unknown[] = pair;
    return typeof column === 'number' && typeof target === 'string' ? [[column, target]] : [];
  });
  return pairs.length === 0 ? null : new Map(pairs);
}

/** The one team of the ledger that every row of the sheet names, when the ledger has more teams than that. */
function onlyTeamOf(resident: Resident, { projects }: SheetReading): string | null {
  const teams = new Set(projects.map(({ team }) => nameKey(team?.value ?? '')));
  if (teams.size !== 1 || resident.count('team') < 2) return null;
  const [name = ''] = teams;
  return resident.all('team').find((team) => nameKey(team.name) === name)?.id ?? null;
}
