// What the parts of the plan share (比对环境): the ledger, the parties, the options, and whether a cell changed since its export.

import type { Draft } from '../../../domain/command.ts';
import type { Expectation } from '../../../domain/commands/import-sheet.ts';
import type { Row } from '../../../domain/entities/registry.ts';
import type { Json } from '../../../domain/json.ts';
import type { View } from '../../../domain/view.ts';
import type { CellAt, Understood } from '../understand/understood.ts';
import type { PlanChange, PlanNote, PlanOptions, PlanSubject, PlanValue } from './import-plan.ts';
import type { Parties } from './parties.ts';

export type PlanContext = {
  readonly view: View;
  readonly options: PlanOptions;
  readonly parties: Parties;
  readonly understood: Understood;
  readonly note: (note: PlanNote) => void;
  /** Team posts that one row has already settled: team id and role. */
  readonly settledPosts: Set<string>;
};

/** One project of the sheet beside the one of the ledger; `existing` null = it will be created under `id`. */
export type Pair = {
  readonly row: number;
  readonly id: Row<'project'>['id'];
  readonly existing: Row<'project'> | null;
  /** True when the ledger's own text for that column has changed since the export. */
  readonly movedHere: (at: readonly CellAt[]) => boolean;
};

export const NONE: PlanValue = { kind: 'none' };

export function textValue(text: string | null): PlanValue {
  return text === null || text === '' ? NONE : { kind: 'text', text };
}

export function changeOf(
  pair: Pair,
  subject: PlanSubject,
  parts: {
    readonly before: PlanValue;
    readonly after: PlanValue;
    readonly at: readonly CellAt[];
    readonly drafts: readonly Draft[];
    readonly expects?: readonly Expectation[];
    readonly needs?: readonly string[];
  },
): PlanChange {
  return {
    key: `${pair.row}|${Object.values(subject).join('|')}`,
    subject,
    before: parts.before,
    after: parts.after,
    at: parts.at,
    conflict: pair.existing !== null && pair.movedHere(parts.at),
    drafts: parts.drafts,
    expects: parts.expects ?? [],
    needs: parts.needs ?? [],
  };
}

export function expectValue(
  entity: 'project' | 'milestone' | 'figure' | 'assignment',
  id: string,
  field: string,
  is: Json,
): Expectation {
  return { kind: 'value', entity, id, field, is };
}
