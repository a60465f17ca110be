// Editors of cells that stand for rows of their own: the nodes 开工 and 竣工, the newest progress, the year's plan.
import { addMilestone } from '../../../domain/commands/add-milestone.ts';
import { changePlannedDay } from '../../../domain/commands/change-planned-day.ts';
import { completeMilestone } from '../../../domain/commands/complete-milestone.ts';
import { correctFigure } from '../../../domain/commands/correct-figure.ts';
import { recordFigure } from '../../../domain/commands/record-figure.ts';
import { recordProgress } from '../../../domain/commands/record-progress.ts';
import { latestProgress } from '../../../domain/derive/latest-progress.ts';
import { settingsOf } from '../../../domain/derive/settings-of.ts';
import { figure as figureEntity } from '../../../domain/entities/figure.ts';
import { milestone as milestoneEntity } from '../../../domain/entities/milestone.ts';
import { period } from '../../../domain/period.ts';
import type { Span } from '../../../domain/span.ts';
import type { LedgerRow } from '../rows/ledger-row.ts';
import type { CellEditor, Written } from './editor.ts';
import { type Hands, readField, readingOf, writing, writingWithReason } from './hands.ts';
import { saidOf } from './plain-editors.ts';

/** «√8.15», «已完成 8.15»: the node is done, on that day. */
const DONE_MARK = /^(?:[√✓✔]|已?完成|已)\s*/u;

/** A new day is a new plan; with the mark before it, the node is ticked off. */
export function nodeDayEditor(hands: Hands, column: 'start' | 'completion'): CellEditor {
  const { words, ledger } = hands;
  const field = milestoneEntity.fields.planned;
  const name = words.ledger.columns[column];
  return {
    kind: 'line',
    hint: words.ledger.hints.day,
    draft: (row) => {
      const node = row[column];
      if (node?.doneOn !== undefined && node !== null) return node.doneOn === null ? '√' : `√${node.doneOn}`;
      return field.format(node?.planned ?? null, readingOf(hands));
    },
    write: (row, typed) => {
      const node = row[column];
      const said = words.ledger.said.day(name, row.name);
      const plain = typed.trim();
      const read = readField(hands, field, plain.replace(DONE_MARK, ''));
      if (!read.ok) return read;
      if (DONE_MARK.test(plain) && read.value === null && node?.doneOn === null) return { ok: true, write: null };
      if (DONE_MARK.test(plain)) return ticking(hands, row, column, read.value, said);
      if (node === null) {
        if (read.value === null) return { ok: true, write: null };
        const args = { project: row.id, name, kind: column, planned: read.value };
        return writing(hands, addMilestone, args, said);
      }
      const args = { milestone: node.milestone, planned: read.value, agreedBy: null };
      const current = ledger.resident.row('milestone', node.milestone);
      return current?.baseline == null
        ? writing(hands, changePlannedDay, { ...args, reason: null }, said)
        : writingWithReason(hands, changePlannedDay, (reason) => ({ ...args, reason }), said);
    },
  };
}

function ticking(
  hands: Hands,
  row: LedgerRow,
  column: 'start' | 'completion',
  day: Span | null,
  said: string,
): Written {
  const node = row[column];
  const on = day?.precision === 'day' ? day.to : null;
  if (node === null || on === null) return { ok: false, sentence: hands.words.ledger.tickNeedsDay };
  return writing(hands, completeMilestone, { milestone: node.milestone, on, note: null, evidence: [] }, said);
}

/** A new report of today: the columns that were not touched keep the words of the last one. */
export function progressEditor(hands: Hands, column: 'progress' | 'problems' | 'nextSteps'): CellEditor {
  const { words, ledger, today } = hands;
  return {
    kind: 'long',
    hint: words.ledger.hints.progress,
    draft: (row) => row[column],
    write: (row, typed) => {
      if (typed.trim() === row[column]) return { ok: true, write: null };
      const last = latestProgress(ledger.resident.rows('progress', 'project', row.id));
      const now = {
        project: row.id,
        period: null,
        on: today,
        text: column === 'progress' ? typed : (last?.text ?? null),
        problems: column === 'problems' ? typed : (last?.problems ?? null),
        next: column === 'nextSteps' ? typed : (last?.next ?? null),
        reportedBy: null,
      };
      return writing(hands, recordProgress, now, words.ledger.said.progress(row.name));
    },
  };
}

/** The plan of the ledger's year; one that stands is corrected with a reason. */
export function yearPlanEditor(hands: Hands): CellEditor {
  const { words, ledger, today } = hands;
  const field = figureEntity.fields.amount;
  const year = String(settingsOf(ledger.resident, today).planYear);
  const planOf = (row: LedgerRow) =>
    ledger.resident
      .rows('figure', 'project', row.id)
      .find((one) => one.measure === 'plan' && one.period === year && one.basis === null) ?? null;
  return {
    kind: 'line',
    hint: words.ledger.hints.money,
    draft: (row) => field.format(planOf(row)?.amount ?? null, readingOf(hands)),
    write: (row, typed) => {
      const read = readField(hands, field, typed);
      if (!read.ok) return read;
      const said = saidOf(hands, 'yearPlan', row.name);
      const plan = planOf(row);
      if (plan !== null) {
        const args = { figure: plan.id, amount: read.value };
        return writingWithReason(hands, correctFigure, (reason) => ({ ...args, reason }), said);
      }
      if (read.value === null) return { ok: true, write: null };
      return writing(
        hands,
        recordFigure,
        {
          project: row.id,
          period: period(year),
          measure: 'plan',
          amount: read.value,
          basis: null,
          source: null,
          on: today,
        },
        said,
      );
    },
  };
}
