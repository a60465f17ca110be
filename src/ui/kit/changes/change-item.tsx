// One change in a list (变更): who did what, old value struck, new value bold, and its undo where it may be taken back.
import { memo, useState } from 'react';
import { Link } from 'react-router';
import { changeKey } from '../../../domain/change.ts';
import { isEntityName, type Row } from '../../../domain/entities/registry.ts';
import type { View } from '../../../domain/view.ts';
import type { LogRecord } from '../../../ledger/history.ts';
import { Button } from '../button.tsx';
import { useLedger, useTakeBack } from '../use-ledger.tsx';
import { useWords } from '../words.tsx';
import { shownChange } from './change-text.ts';
import css from './changes.module.css';

const FEW_LINES = 6;

/** A day or an amount is not broken in two; a long text is. */
const lookOf = (text: string): string | undefined => (text.length <= 16 ? css.short : undefined);

/** What nobody takes back: how the ledger began, and acts that are undone by their own opposite. */
const FINAL: ReadonlySet<string> = new Set(['start-ledger', 'load-sample', 'return-to-point']);

export const ChangeItem = memo(function ChangeItem({
  record,
  stands,
  only = null,
  brief = false,
}: {
  readonly record: LogRecord;
  /** False when it has been taken back already. */
  readonly stands: boolean;
  readonly only?: ReadonlySet<string> | null;
  /** The narrow form beside a page. */
  readonly brief?: boolean;
}) {
  const words = useWords();
  const said = words.history;
  const { resident } = useLedger();
  const takeBack = useTakeBack();
  const [all, setAll] = useState(false);
  const change = shownChange(record, resident, words, only);
  // Beside a page only what replaced something; what is new is in the sentence and on the page itself.
  const told = brief && !all ? change.lines.filter((line) => line.was !== '' && !REASON.test(line.key)) : change.lines;
  // A plan that was moved is read with its reason.
  const reasons = brief && !all ? change.lines.filter((line) => line.now !== '' && REASON.test(line.key)) : [];
  const project = only === null ? projectIn(record, resident) : null;
  const lines = all ? change.lines : [...told.slice(0, brief ? 1 : FEW_LINES), ...reasons];
  const hidden = change.lines.length - lines.length;
  const day = brief ? change.typed.slice(5, 10) : change.typed;
  return (
    <li className={`${css.item} ${brief ? css.brief : ''} ${stands ? '' : css.gone}`}>
      <time dateTime={change.typed.replace(' ', 'T')} title={change.typed}>
        {day}
      </time>
      <div className={css.what}>
        <p>
          {change.by !== '' && <span className={css.who}>{change.by} </span>}
          {change.sentence}
          {project !== null && !change.sentence.includes(project.name) && (
            <>
              {' '}
              <Link to={`/project/${project.id}`}>{project.name}</Link>
            </>
          )}
          {!stands && <span className="tag">{said.takenBack}</span>}
        </p>
        {change.happened !== null && <p className={css.happened}>{said.happened(change.happened)}</p>}
        {lines.length > 0 && (
          <ul className={css.lines}>
            {lines.map((line) => (
              <li key={line.key}>
                <span className={css.label}>{line.label}</span>
                {line.was !== '' && <del className={lookOf(line.was)}>{line.was}</del>}{' '}
                {line.now !== '' && <ins className={lookOf(line.now)}>{line.now}</ins>}
                {line.was !== '' && line.now === '' && <span className="dim">{said.emptied}</span>}
              </li>
            ))}
          </ul>
        )}
        {(all || (!brief && hidden > 0)) && (
          <Button kind="text" small expanded={all} onPress={() => setAll(!all)}>
            {all ? said.fewerLines : said.moreLines(hidden)}
          </Button>
        )}
      </div>
      {stands && !FINAL.has(record.command) && (
        <Button
          kind="text"
          small
          onPress={() => void takeBack(record.batch === null ? changeKey(record) : { batch: record.batch })}
        >
          {record.batch === null ? words.kit.undo : said.undoBatch}
        </Button>
      )}
    </li>
  );
});

/** Of a line's key: the field that says why. */
const REASON = /\/(?:plan|baseline)Reason$/;

/** The one project that the change is about, where its sentence names something that hangs on it. */
function projectIn(record: LogRecord, view: View): Row<'project'> | null {
  const ids = new Set<string>();
  for (const { entity, id } of record.patches) {
    if (!isEntityName(entity) || entity === 'project') return null;
    const row = view.row(entity, id);
    if (row === null || !('project' in row) || row.project === null) return null;
    ids.add(row.project);
    if (ids.size > 1) return null;
  }
  const [id] = ids;
  return id === undefined ? null : view.row('project', id);
}
