// One row of the ledger grid (台账行): a project with everything its columns show, worked out once and kept until the project changes.
import type { Day } from '../../../domain/day.ts';
import type { Stage } from '../../../domain/entities/project.ts';
import type { LightReason } from '../../../domain/lights/explain-light.ts';
import type { Span } from '../../../domain/span.ts';
import type { LightKind } from '../../kit/light.tsx';

/** 开工 or 竣工: the key node behind the column. Null when the project has no such node. */
export type NodeCell = {
  readonly milestone: string;
  readonly planned: Span | null;
  /** Where a baseline stands, moving the day asks for a reason. */
  readonly hasBaseline: boolean;
  /** Undefined = not done; null = done on an unknown day. */
  readonly doneOn: Day | null | undefined;
};

/** The open node that is due first. */
export type NextNode = {
  readonly milestone: string;
  readonly name: string;
  readonly due: Day | null;
  /** Days from today: negative when late. Null when nothing is dated. */
  readonly days: number | null;
};

/** Who holds one slot now, in words; `gap` when fewer hold it than the slot wants. */
export type SlotCell = { readonly text: string; readonly gap: boolean };

export type LedgerRow = {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly team: string | null;
  readonly stage: Stage | null;
  readonly light: LightKind;
  /** Code and facts of the sentence that explains the light. */
  readonly why: LightReason;
  /** Days that the worst key node is late; 0 when none is. */
  readonly daysLate: number;
  readonly scope: string;
  readonly owner: string;
  /** Amounts in 分; null = not filled. `totalWords` keeps what was typed («约2.3亿元»). */
  readonly total: number | null;
  readonly totalWords: string | null;
  readonly yearPlan: number | null;
  readonly yearDone: number | null;
  readonly start: NodeCell | null;
  readonly completion: NodeCell | null;
  readonly next: NextNode | null;
  readonly progress: string;
  readonly problems: string;
  readonly nextSteps: string;
  readonly coordination: SlotCell;
  readonly permits: SlotCell;
  readonly locality: SlotCell;
  readonly specialist: SlotCell;
  readonly remark: string;
  /** True when a slot that must be filled is empty (责任人未落实). */
  readonly gap: boolean;
  readonly formerNames: readonly string[];
};
