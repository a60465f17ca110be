// The lines of the difference (差异表): what the ledger holds, what it would hold, from which row, and whether to write it.
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useCallback, useEffect, useRef } from 'react';
import type { ImportChoices } from '../../exchange/sheet/plan/import-args.ts';
import type { PlanChange, PlanRow } from '../../exchange/sheet/plan/import-plan.ts';
import { Button } from '../kit/button.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import { Select } from '../kit/select.tsx';
import { useWords } from '../kit/words.tsx';
import type { DiffLine } from './diff-lines.ts';
import css from './diff-table.module.css';
import { rowOf, subjectWords, summaryWords, valueWords } from './diff-words.ts';
import { useKeyboardScroll } from './keyboard-scroll.ts';
import type { Told } from './use-plan.ts';

const LINE = 38;

type Hands = {
  readonly onTick: (row: PlanRow, wanted: boolean) => void;
  readonly onSettle: (change: PlanChange, side: 'ledger' | 'sheet') => void;
  readonly onMatch: (row: PlanRow, project: string | null) => void;
};

export function DiffTable({
  lines,
  choices,
  told,
  onChoices,
  onTold,
}: {
  readonly lines: readonly DiffLine[];
  readonly choices: ImportChoices;
  readonly told: Told;
  readonly onChoices: (choices: ImportChoices) => void;
  readonly onTold: (told: Told) => void;
}) {
  const words = useWords();
  const said = words.importing.diff;
  const scroller = useRef<HTMLDivElement>(null);
  useKeyboardScroll(scroller);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE,
    overscan: 12,
  });
  const now = useRef({ choices, told });
  useEffect(() => {
    now.current = { choices, told };
  });
  const onTick = useCallback(
    ({ row }: PlanRow, wanted: boolean) => {
      if (row === null) return;
      const without = new Set(now.current.choices.without);
      if (wanted) without.delete(row);
      else without.add(row);
      onChoices({ ...now.current.choices, without });
    },
    [onChoices],
  );
  const onSettle = useCallback(
    ({ key }: PlanChange, side: 'ledger' | 'sheet') => {
      onChoices({ ...now.current.choices, conflicts: new Map([...now.current.choices.conflicts, [key, side]]) });
    },
    [onChoices],
  );
  const onMatch = useCallback(
    ({ row }: PlanRow, project: string | null) => {
      if (row === null || project === null) return;
      onTold({ ...now.current.told, match: new Map([...now.current.told.match, [row, project]]) });
    },
    [onTold],
  );

  const ticks = [...new Set(lines.map(({ row }) => row))].filter(isTickable);
  const ticked = ticks.filter(({ row }) => row !== null && !choices.without.has(row)).length;
  const tickAll = (wanted: boolean) => {
    const without = new Set(choices.without);
    for (const { row } of ticks) {
      if (row === null) continue;
      if (wanted) without.delete(row);
      else without.add(row);
    }
    onChoices({ ...choices, without });
  };
  const heads = said.heads;
  return (
    <div ref={scroller} className={css.scroller} role="table" aria-label={said.label} aria-rowcount={lines.length + 1}>
      <div role="rowgroup" className={css.head}>
        <div role="row" tabIndex={-1} className={css.line}>
          <span role="columnheader" tabIndex={-1}>
            {ticks.length > 0 ? (
              <Checkbox
                label={said.includeAll}
                hideLabel
                checked={ticked === ticks.length}
                mixed={ticked > 0 && ticked < ticks.length}
                onChange={tickAll}
              />
            ) : (
              <span className="vh">{heads.tick}</span>
            )}
          </span>
          <span role="columnheader" tabIndex={-1}>
            <span className="vh">{heads.kind}</span>
          </span>
          <span role="columnheader" tabIndex={-1}>
            {heads.project}
          </span>
          <span role="columnheader" tabIndex={-1}>
            {heads.team}
          </span>
          <span role="columnheader" tabIndex={-1}>
            {heads.field}
          </span>
          <span role="columnheader" tabIndex={-1}>
            {heads.before}
          </span>
          <span role="columnheader" tabIndex={-1} aria-hidden="true" />
          <span role="columnheader" tabIndex={-1}>
            {heads.after}
          </span>
          <span role="columnheader" tabIndex={-1} className={css.from}>
            {heads.from}
          </span>
        </div>
      </div>
      <div role="rowgroup" className={css.lines} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const line = lines[index];
          if (line === undefined) return null;
          const { row, change } = line;
          return (
            <Line
              key={line.key}
              line={line}
              index={index}
              top={start}
              ticked={row.row === null || !choices.without.has(row.row)}
              settled={change?.conflict === true ? (choices.conflicts.get(change.key) ?? null) : null}
              onTick={onTick}
              onSettle={onSettle}
              onMatch={onMatch}
            />
          );
        })}
      </div>
    </div>
  );
}

const KIND = {
  added: css.added,
  changed: css.changed,
  conflict: css.conflict,
  ask: css.ask,
  same: css.quiet,
  notInSheet: css.quiet,
} as const;

const Line = memo(function Line({
  line: { row, change, first, last },
  index,
  top,
  ticked,
  settled,
  onTick,
  onSettle,
  onMatch,
}: Hands & {
  readonly line: DiffLine;
  readonly index: number;
  readonly top: number;
  readonly ticked: boolean;
  readonly settled: 'ledger' | 'sheet' | null;
}) {
  const words = useWords();
  const said = words.importing.diff;
  const conflict = change?.conflict === true;
  const written = ticked && (!conflict || settled === 'sheet');
  const at = rowOf(row, change);
  return (
    <div
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 2}
      className={`${css.line} ${css.body} ${last ? '' : css.joined} ${conflict ? css.clash : ''} ${row.kind === 'notInSheet' ? css.gone : ''}`}
      style={{ transform: `translateY(${top}px)` }}
    >
      <span role="cell">
        {first && isTickable(row) && (
          <Checkbox
            label={said.include(row.name)}
            hideLabel
            checked={ticked}
            onChange={(wanted) => onTick(row, wanted)}
          />
        )}
      </span>
      <span role="cell">{first && <span className={`${css.kind} ${KIND[row.kind]}`}>{said.kind[row.kind]}</span>}</span>
      <span role="cell" className={`clip ${css.name}`} title={row.name}>
        {first ? row.name : <span className="vh">{row.name}</span>}
      </span>
      <span role="cell" className="clip dim">
        {first ? row.team : ''}
      </span>
      {row.kind === 'ask' ? (
        <Ask row={row} onMatch={onMatch} />
      ) : change === null ? (
        <Unchanged row={row} />
      ) : (
        <>
          <span role="cell" className="clip" title={subjectWords(words, change.subject)}>
            {subjectWords(words, change.subject)}
          </span>
          <span role="cell" className="clip" title={valueWords(words, change.before, 'before')}>
            {row.kind === 'added' ? (
              <span className="dim">{said.none}</span>
            ) : written ? (
              <del>{valueWords(words, change.before, 'before')}</del>
            ) : (
              <b>{valueWords(words, change.before, 'before')}</b>
            )}
          </span>
          <span role="cell" className={css.arrow} aria-hidden="true">
            {conflict ? '≠' : '→'}
          </span>
          <span role="cell" className={css.after}>
            <After row={row} change={change} written={written} />
            {conflict && (
              <span className={css.pick}>
                <Button small pressed={settled === 'ledger'} onPress={() => onSettle(change, 'ledger')}>
                  {said.keepLedger}
                </Button>
                <Button small pressed={settled === 'sheet'} onPress={() => onSettle(change, 'sheet')}>
                  {said.takeSheet}
                </Button>
              </span>
            )}
          </span>
        </>
      )}
      <span role="cell" className={css.from}>
        {at === null ? '' : said.row(at)}
      </span>
    </div>
  );
});

function After({
  row,
  change,
  written,
}: {
  readonly row: PlanRow;
  readonly change: PlanChange;
  readonly written: boolean;
}) {
  const words = useWords();
  const value = row.kind === 'added' ? summaryWords(words, row) : valueWords(words, change.after, 'after');
  const shown = value === '' ? words.importing.diff.newProject : value;
  if (!written)
    return (
      <span className="clip" title={shown}>
        {change.conflict ? words.importing.diff.inSheet(shown) : shown}
      </span>
    );
  return (
    <ins className={`clip ${row.kind === 'added' ? css.plain : ''}`} title={shown}>
      {shown}
    </ins>
  );
}

function Unchanged({ row }: { readonly row: PlanRow }) {
  const said = useWords().importing.diff;
  const gone = row.kind === 'notInSheet';
  return (
    <>
      <span role="cell" className="dim">
        {gone ? said.notListed : said.same}
      </span>
      <span role="cell" />
      <span role="cell" />
      <span role="cell" className="dim">
        {gone ? said.stays : row.kept.length > 0 ? said.kept : ''}
      </span>
    </>
  );
}

function Ask({ row, onMatch }: { readonly row: PlanRow; readonly onMatch: Hands['onMatch'] }) {
  const said = useWords().importing.diff;
  return (
    <>
      <span role="cell">{said.askWhich}</span>
      <span role="cell" className={css.which}>
        <Select
          label={said.askWhich}
          hideLabel
          value={null}
          empty={said.choose}
          onChange={(project) => onMatch(row, project)}
          choices={[
            ...row.candidates.map(({ id, name, team }) => ({ value: id, label: said.candidate(name, team) })),
            { value: 'new', label: said.isNew },
          ]}
        />
      </span>
      <span role="cell" />
    </>
  );
}

function isTickable({ kind }: PlanRow): boolean {
  return kind === 'added' || kind === 'changed' || kind === 'conflict';
}
