// What an import would change, in words (差异的话).

import { FEN_PER_WAN, type Money } from '../../domain/money.ts';
import type { Span } from '../../domain/span.ts';
import type { PlanChange, PlanNote, PlanRow, PlanSubject, PlanValue } from '../../exchange/sheet/plan/import-plan.ts';
import type { Words } from '../../words/catalogue.ts';
import { periodText } from '../kit/period-text.ts';
import { fieldWords } from './target-words.ts';

export function subjectWords(words: Words, subject: PlanSubject): string {
  const said = words.importing.diff;
  switch (subject.kind) {
    case 'project':
      return said.newProject;
    case 'field':
      return fieldWords(words, subject.field);
    case 'tag':
      return words.importing.target.tag(subject.tag);
    case 'slot':
      return subject.label === '' ? words.presets.slots[subject.role] : subject.label;
    case 'milestone':
      return said.node(subject.name, said.nodePart[subject.part]);
    case 'figure': {
      const measures: Readonly<Record<string, string>> = words.fields.choices.figure.measure;
      return said.measure(periodText(subject.period, words), measures[subject.measure] ?? subject.measure);
    }
    case 'progress':
      return words.fields.progress[subject.part];
  }
}

/** `side` says what an empty value means: not filled in the ledger, or cleared by the sheet. */
export function valueWords(words: Words, value: PlanValue, side: 'before' | 'after'): string {
  const said = words.importing.diff;
  switch (value.kind) {
    case 'none':
      return side === 'before' ? said.unset : said.cleared;
    case 'text':
      return value.text;
    case 'money':
      return moneyWords(words, value.money);
    case 'span':
      return spanWords(words, value.span);
    case 'day':
      return value.day ?? said.noDay;
    case 'choice':
      return choiceWords(words, value.entity, value.field, value.code);
  }
}

export function spanWords(words: Words, span: Span): string {
  return span.words ?? span.to ?? words.importing.diff.standing;
}

/** A stage is a code of its own list; other choices stand under their entity and field. */
function choiceWords(words: Words, entity: string, field: string, code: string): string {
  const stages: Readonly<Record<string, string>> = words.fields.stages;
  if (field === 'stage') return stages[code] ?? code;
  const groups: Readonly<Record<string, unknown>> = words.fields.choices;
  const ofField = partOf(partOf(groups, entity), field);
  const found = partOf(ofField, code);
  return typeof found === 'string' ? found : code;
}

function partOf(group: unknown, name: string): unknown {
  if (typeof group !== 'object' || group === null) return undefined;
  return Object.entries(group).find(([key]) => key === name)?.[1];
}

export function summaryWords(words: Words, { summary }: PlanRow): string {
  if (summary === null) return '';
  const said = words.importing.diff.summary;
  const { total, start, completion, specialist } = summary;
  const span =
    start === null && completion === null
      ? null
      : said.span(
          start === null ? '…' : spanWords(words, start),
          completion === null ? '…' : spanWords(words, completion),
        );
  const parts = [total === null ? null : moneyWords(words, total), span, specialist];
  return parts.filter((part) => part !== null && part !== '').join(' · ');
}

export function noteWords(words: Words, { code, facts }: PlanNote): string {
  const said = words.importing.diff.note;
  const fact = (name: string): string => String(facts[name] ?? '');
  switch (code) {
    case 'teamRecognised':
      return said.teamRecognised(fact('name'), fact('team'));
    case 'teamNew':
      return said.teamNew(fact('name'));
    case 'personAmbiguous':
      return said.personAmbiguous(fact('name'), fact('count'));
    default:
      return said[code];
  }
}

/** Where a change comes from: its cell's row, else its row. */
export const rowOf = (row: PlanRow, change: PlanChange | null): number | null => change?.at[0]?.row ?? row.row;

/** The typed words where they name their unit; else what they mean as well. */
function moneyWords(words: Words, { words: typed, fen }: Money): string {
  const amount = words.importing.diff.summary.wan(wan(fen));
  if (typed === null) return amount;
  return /[\u4e07\u4ebf\u5143]/.test(typed) ? typed : `${typed} = ${amount}`;
}

function wan(fen: number): string {
  return (Math.round((fen / FEN_PER_WAN) * 100) / 100).toLocaleString('en-US');
}
