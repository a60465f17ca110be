// The node plan (节点计划): list and bars in one table, one row model; a row opens to be ticked off.
import { type DragEvent, Fragment, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Row } from '../../../domain/entities/registry.ts';
import { Icon } from '../../kit/icon.tsx';
import { isComposing, isTyping, useKeys } from '../../kit/keys.ts';
import { Light } from '../../kit/light.tsx';
import { Tag } from '../../kit/tag.tsx';
import { useLedger, useToday } from '../../kit/use-ledger.tsx';
import { useWords } from '../../kit/words.tsx';
import { answersIn, deviation, nodeSentence, spanText } from '../parts/names.ts';
import type { NodeLine, ProjectPage } from '../read-project.ts';
import { NodePanel, useMoveNode, usePlaceNode } from './node-panel.tsx';
import css from './plan.module.css';
import { OverHatch, PlanAxis, PlanBars } from './plan-chart.tsx';
import { dayOfNode, type NodeDrawing, planDrawings, planScale } from './plan-scale.ts';

const COLUMNS = 8;

export function PlanTable({
  page,
  opened,
  onOpen,
}: {
  readonly page: ProjectPage;
  readonly opened: string | null;
  readonly onOpen: (id: string | null) => void;
}) {
  const words = useWords();
  const said = words.project.plan;
  const today = useToday();
  const table = useRef<HTMLTableElement>(null);
  const nodes = page.nodes.map((line) => line.row);
  const isOpenPlan = page.nodes.some((line) => line.row.done === null);
  const days = nodes.flatMap((row) => [dayOfNode(row), row.baseline?.to ?? null]).filter((each) => each !== null);
  const scale = planScale(days, isOpenPlan ? today : null);
  const todayAt = scale !== null && isOpenPlan ? scale.at(today) : null;
  const drawings = scale === null ? [] : planDrawings(page.nodes, scale, today);
  const [focused, setFocused] = useState<string | null>(null);
  const move = useMoveNode(nodes);
  const place = usePlaceNode();

  const tickOf = (id: string) => table.current?.querySelector<HTMLElement>(`[data-node="${id}"]`);
  const focusTick = (id: string | undefined) => {
    if (id !== undefined) tickOf(id)?.focus();
  };
  const step = (by: 1 | -1) => {
    const at = nodes.findIndex((row) => row.id === (focused ?? opened));
    focusTick(nodes[at < 0 ? (by === 1 ? 0 : nodes.length - 1) : at + by]?.id);
  };
  useKeys([
    { keys: '↑', does: words.project.keys.up, run: () => step(-1) },
    { keys: '↓', does: words.project.keys.down, run: () => step(1) },
    { keys: 'Space', does: words.project.keys.open },
    { keys: 'Ctrl ↵', does: words.project.keys.finish },
    { keys: 'Esc', does: words.project.keys.fold },
    { keys: 'Alt ↑', does: words.project.node.up },
    { keys: 'Alt ↓', does: words.project.node.down },
  ]);
  useEffect(() => {
    // A link to a node (a late one on the overview) leads the eye there; what opens below the edge comes up.
    const row = table.current?.querySelector(`[data-node="${opened}"]`)?.closest('tr');
    row?.nextElementSibling?.scrollIntoView({ block: 'nearest' });
    row?.scrollIntoView({ block: 'nearest' });
  }, [opened]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || isTyping(event.target) || event.defaultPrevented) return;
    const id = event.target instanceof HTMLElement ? event.target.getAttribute('data-node') : null;
    if (event.altKey && id !== null && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      void move(id, event.key === 'ArrowUp' ? -1 : 1);
    } else if (id !== null && id === opened && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      // The focus is still on the tick that opened the node: the one button that finishes it is meant.
      event.preventDefault();
      const finish = tickOf(id)?.closest('tr')?.nextElementSibling?.querySelector<HTMLElement>('.btn.pri');
      finish?.focus();
      finish?.click();
    } else if (event.key === 'Escape' && opened !== null) {
      event.preventDefault();
      fold(opened);
    }
  };
  const fold = (id: string) => {
    onOpen(null);
    focusTick(id);
  };
  const latest = useRef(opened);
  useEffect(() => {
    latest.current = opened;
  });
  /** After the frame that shows the tick: whoever has gone on to another node meanwhile is left alone. */
  const foldDone = (id: string, next: string) => {
    if (latest.current !== id) return;
    const focus = document.activeElement;
    const row = tickOf(id)?.closest('tr');
    const isStillHere = focus === document.body || row?.contains(focus) || row?.nextElementSibling?.contains(focus);
    onOpen(null);
    if (isStillHere) focusTick(next);
  };
  const onDrop = (event: DragEvent, target: Row<'milestone'>) => {
    const id = event.dataTransfer.getData('text/x-node');
    const dragged = nodes.find((row) => row.id === id);
    if (dragged === undefined || dragged.id === target.id) return;
    event.preventDefault();
    const downwards = nodes.indexOf(dragged) < nodes.indexOf(target);
    const after = downwards ? target.id : (nodes[nodes.indexOf(target) - 1]?.id ?? null);
    void place(dragged.id, after, words.project.node.moved(dragged.name));
  };

  const stop = focused !== null && nodes.some((row) => row.id === focused) ? focused : (opened ?? nodes[0]?.id ?? null);
  return (
    // Keys that belong to the rows inside; each has its button there.
    <div role="none" onKeyDown={onKeyDown}>
      <OverHatch />
      <table ref={table} className={css.plan} aria-label={said.title}>
        <colgroup>
          <col className={css.colTick} />
          <col className={css.colNumber} />
          <col className={css.colName} />
          <col className={css.colAnswers} />
          <col className={css.colDay} />
          <col className={css.colDay} />
          <col className={css.colOff} />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col" data-copy="no">
              <span className="vh">{said.columns.tick}</span>
            </th>
            <th scope="col" className="n">
              {said.columns.number}
            </th>
            <th scope="col">{said.columns.name}</th>
            <th scope="col">{said.columns.answers}</th>
            <th scope="col" className="n">
              {said.columns.planned}
            </th>
            <th scope="col" className="n">
              {said.columns.done}
            </th>
            <th scope="col" className="n">
              {said.columns.off}
            </th>
            <th scope="col" className={css.chart} data-copy="no">
              <span className="vh">{said.columns.chart}</span>
              {scale && <PlanAxis scale={scale} today={todayAt} />}
            </th>
          </tr>
        </thead>
        <tbody>
          {page.nodes.map((line, index) => (
            <Fragment key={line.row.id}>
              <NodeRow
                line={line}
                drawing={drawings[index] ?? null}
                today={todayAt}
                isOpen={opened === line.row.id}
                isStop={stop === line.row.id}
                onFocus={() => setFocused(line.row.id)}
                onToggle={() => onOpen(opened === line.row.id ? null : line.row.id)}
                onDrop={(event) => onDrop(event, line.row)}
              />
              {opened === line.row.id && (
                <tr
                  className={line.state.kind === 'late' ? `${css.openRow} ${css.lateRow}` : css.openRow}
                  data-print="no"
                >
                  <td colSpan={COLUMNS} data-copy="no">
                    <NodePanel
                      line={line}
                      nodes={nodes}
                      project={page.row}
                      onFold={() => fold(line.row.id)}
                      onDone={() => foldDone(line.row.id, nodes[index + 1]?.id ?? line.row.id)}
                    />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function NodeRow({
  line,
  drawing,
  today,
  isOpen,
  isStop,
  onFocus,
  onToggle,
  onDrop,
}: {
  readonly line: NodeLine;
  readonly drawing: NodeDrawing | null;
  readonly today: number | null;
  readonly isOpen: boolean;
  /** The one row that Tab stops at. */
  readonly isStop: boolean;
  readonly onFocus: () => void;
  readonly onToggle: () => void;
  readonly onDrop: (event: DragEvent) => void;
}) {
  const words = useWords();
  const said = words.project.plan;
  const { resident } = useLedger();
  const { row, state } = line;
  const off = deviation(line, words);
  const answers = answersIn(resident, line.answers, words);
  const [over, setOver] = useState(false);
  const tick = useId();
  const look = [css.row];
  if (row.done !== null) look.push(css.doneRow);
  if (state.kind === 'late') look.push(css.lateRow);
  if (over) look.push(css.dropRow);
  return (
    <tr
      className={look.join(' ')}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('text/x-node')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        onDrop(event);
      }}
    >
      <td className={css.tickCell} data-copy="no">
        <button
          id={tick}
          type="button"
          data-node={row.id}
          tabIndex={isStop ? 0 : -1}
          aria-expanded={isOpen}
          aria-label={row.done === null ? said.tick(row.name) : said.ticked(row.name)}
          className={
            row.done === null ? (isOpen ? `${css.tick} ${css.tickNow}` : css.tick) : `${css.tick} ${css.tickOn}`
          }
          onFocus={onFocus}
          onClick={onToggle}
        >
          {row.done !== null && <Icon name="tick" size={12} />}
        </button>
      </td>
      <td
        className={`n dim ${css.handle}`}
        draggable
        title={said.drag}
        onDragStart={(event) => {
          event.dataTransfer.setData('text/x-node', row.id);
          event.dataTransfer.effectAllowed = 'move';
        }}
      >
        {line.number}
      </td>
      <td className={css.name}>
        <span className={css.nameIn}>
          {/* Text that belongs to the tick: a press opens the node, and a copy of the table keeps the name. */}
          <label htmlFor={tick} className={`clip ${css.nameButton}`} title={row.name}>
            {row.name}
          </label>
          {state.kind === 'late' && <Light kind="late" />}
          {state.kind === 'soon' && <Light kind="soon" />}
          {!row.key && <Tag>{said.notKey}</Tag>}
          {line.attachments.length > 0 && (
            <span className={css.clipCount} title={said.evidenceCount(line.attachments.length)}>
              <Icon name="paperclip" size={13} />
              <span className="vh">{said.evidenceCount(line.attachments.length)}</span>
              <span aria-hidden="true">{line.attachments.length}</span>
            </span>
          )}
        </span>
      </td>
      <td className={answers.isNobody ? `clip ${css.nobody}` : 'clip mid'} title={answers.chain}>
        {answers.short}
      </td>
      <td className="n" title={row.planned?.words ?? undefined}>
        {row.planned === null ? said.dash : (row.planned.to ?? spanText(row.planned))}
      </td>
      <td className="n">{row.done === null ? said.dash : (row.done.on ?? said.doneSometime)}</td>
      <td className="n">
        {off.text === '' ? (
          said.dash
        ) : (
          <span className={off.tone === '' ? 'mid' : css[`off-${off.tone}`]}>{off.text}</span>
        )}
      </td>
      <td className={css.chart} data-copy="no">
        {drawing && <PlanBars drawing={drawing} today={today} said={`${row.name}: ${nodeSentence(row, words)}`} />}
      </td>
    </tr>
  );
}
