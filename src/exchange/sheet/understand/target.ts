// What a column of a sheet can stand for in the ledger (栏目去向): one closed list, spelled as text so that a mapping
// can be remembered and chosen from a list. The spelling is kept in remembered mappings and in our own exports: never renamed.
import { fieldOf } from '../../../domain/entities/registry.ts';

type ProjectField = string;
export type Measure = 'plan' | 'done' | 'received' | 'stretch';
export type SlotRole = 'coordination' | 'locality' | 'permits' | 'specialist' | 'lead' | 'deputy' | 'liaison';
type SlotPart = 'holder' | 'unit' | 'person' | 'liaison';
export type NodeName = 'start' | 'completion' | 'production';

/**
 * A period as a head says it; `year` null takes the sheet's year.
 * `until` = everything up to the end of that year (or month); the year before is year −1 of the sheet.
 */
export type HeadPeriod = {
  readonly year: number | null;
  /** 0, or −1 for 上年. */
  readonly shift: number;
  readonly span:
    | { readonly kind: 'year' }
    | { readonly kind: 'month'; readonly month: number }
    | { readonly kind: 'tenDay'; readonly month: number; readonly part: number }
    | { readonly kind: 'run'; readonly from: number; readonly to: number }
    | { readonly kind: 'until'; readonly month: number | null };
};

export type Target =
  | { readonly kind: 'field'; readonly field: ProjectField }
  | { readonly kind: 'nameAndScope' }
  | { readonly kind: 'team' }
  | { readonly kind: 'slot'; readonly role: SlotRole; readonly part: SlotPart }
  /** 责任单位: each unit goes to the slot of its kind, townships to 建设环境保障, departments to 手续办理. */
  | { readonly kind: 'duty'; readonly part: 'unit' | 'person' }
  | { readonly kind: 'figure'; readonly measure: Measure; readonly period: HeadPeriod }
  | { readonly kind: 'keyNode'; readonly node: NodeName; readonly part: 'planned' | 'done' }
  | { readonly kind: 'node'; readonly part: 'name' | 'planned' | 'done' | 'unit' }
  | { readonly kind: 'nodePlan'; readonly within: string | null }
  | { readonly kind: 'progress'; readonly part: 'text' | 'problems' | 'next'; readonly period: HeadPeriod | null }
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'phone' }
  | { readonly kind: 'derived'; readonly what: 'rate' | 'light' | 'sum' | 'next' }
  | { readonly kind: 'ignored' };

/** The spelling of a target: `field:name`, `figure:done:0/0/run/1/10`, `slot:permits:unit` … */
export function targetKey(target: Target): string {
  switch (target.kind) {
    case 'field':
      return `field:${target.field}`;
    case 'slot':
      return `slot:${target.role}:${target.part}`;
    case 'duty':
    case 'node':
      return `${target.kind}:${target.part}`;
    case 'figure':
      return `figure:${target.measure}:${periodKey(target.period)}`;
    case 'keyNode':
      return `keyNode:${target.node}:${target.part}`;
    case 'nodePlan':
      return `nodePlan:${target.within ?? ''}`;
    case 'progress':
      return `progress:${target.part}:${target.period === null ? '' : periodKey(target.period)}`;
    case 'tag':
      return `tag:${target.tag}`;
    case 'derived':
      return `derived:${target.what}`;
    default:
      return target.kind;
  }
}

/** The target a spelling names, or null when this version does not know it. */
export function targetOf(key: string): Target | null {
  const [kind = '', first = '', second = ''] = key.split(':');
  const rest = key.slice(kind.length + 1);
  switch (kind) {
    case 'field':
      return fieldOf('project', first) === null ? null : { kind, field: first };
    case 'nameAndScope':
    case 'team':
    case 'phone':
    case 'ignored':
      return { kind };
    case 'slot': {
      const role = oneOf(first, ['coordination', 'locality', 'permits', 'specialist', 'lead', 'deputy', 'liaison']);
      const part = oneOf(second, ['holder', 'unit', 'person', 'liaison']);
      return role === null || part === null ? null : { kind, role, part };
    }
    case 'duty': {
      const part = oneOf(first, ['unit', 'person']);
      return part === null ? null : { kind, part };
    }
    case 'node': {
      const part = oneOf(first, ['name', 'planned', 'done', 'unit']);
      return part === null ? null : { kind, part };
    }
    case 'figure': {
      const measure = oneOf(first, ['plan', 'done', 'received', 'stretch']);
      const period = periodOfKey(second);
      return measure === null || period === null ? null : { kind, measure, period };
    }
    case 'keyNode': {
      const node = oneOf(first, ['start', 'completion', 'production']);
      const part = oneOf(second, ['planned', 'done']);
      return node === null || part === null ? null : { kind, node, part };
    }
    case 'nodePlan':
      return { kind, within: rest === '' ? null : rest };
    case 'progress': {
      const part = oneOf(first, ['text', 'problems', 'next']);
      if (part === null) return null;
      return { kind, part, period: second === '' ? null : periodOfKey(second) };
    }
    case 'tag':
      return rest === '' ? null : { kind, tag: rest };
    case 'derived': {
      const what = oneOf(first, ['rate', 'light', 'sum', 'next']);
      return what === null ? null : { kind, what };
    }
    default:
      return null;
  }
}

export function periodKey({ year, shift, span }: HeadPeriod): string {
  const parts =
    span.kind === 'month'
      ? [span.month]
      : span.kind === 'tenDay'
        ? [span.month, span.part]
        : span.kind === 'run'
          ? [span.from, span.to]
          : span.kind === 'until'
            ? [span.month ?? 0]
            : [];
  return [year ?? 0, shift, span.kind, ...parts].join('/');
}

function periodOfKey(key: string): HeadPeriod | null {
  const [year = '', shift = '', kind = '', a = '', b = ''] = key.split('/');
  const head = { year: Number(year) === 0 ? null : Number(year), shift: Number(shift) };
  const [first, second] = [Number(a), Number(b)];
  if (![head.shift, Number(year), first, second].every(Number.isInteger)) return null;
  switch (kind) {
    case 'year':
      return { ...head, span: { kind } };
    case 'month':
      return { ...head, span: { kind, month: first } };
    case 'tenDay':
      return { ...head, span: { kind, month: first, part: second } };
    case 'run':
      return { ...head, span: { kind, from: first, to: second } };
    case 'until':
      return { ...head, span: { kind, month: first === 0 ? null : first } };
    default:
      return null;
  }
}

function oneOf<const T extends string>(text: string, list: readonly T[]): T | null {
  return list.find((entry) => entry === text) ?? null;
}
