/** 检查结果: something that is wrong or missing, as facts — its sentence is in the catalogue, `mend` says where it is put right. */
import type { Facts, FindingCode } from '../../words/catalogue.ts';
import type { Day } from '../day.ts';
import { holdersOn, leadOn, slotsOn } from '../derive/holders-on.ts';
import { milestonesOf } from '../derive/milestones-of.ts';
import { stoppedAs } from '../derive/project-state.ts';
import { settingsOf } from '../derive/settings-of.ts';
import type { EntityName, Row } from '../entities/registry.ts';
import { type LightRules, lightRulesOf } from '../lights/light-rules.ts';
import type { View } from '../view.ts';

export type Finding = {
  readonly code: FindingCode;
  /** bad: wrong or late; warn: a gap that will hurt; note: worth a look. */
  readonly severity: 'bad' | 'warn' | 'note';
  readonly subject: { readonly entity: EntityName; readonly id: string };
  readonly facts: Facts;
  readonly mend: Mend;
};

/** Where it is mended: the screen, its row, and what to open there. */
export type Mend = {
  readonly screen: 'project' | 'people' | 'teams' | 'ledger' | 'items' | 'rounds';
  readonly id: string;
  readonly part: 'roster' | 'nodes' | 'figures' | 'header' | 'duties' | null;
  /** The node, slot or duty to point at. */
  readonly at: string | null;
};

/** What all projects of one day share. */
export type FindingContext = {
  readonly view: View;
  readonly today: Day;
  readonly rules: LightRules;
  readonly year: number;
  readonly slots: readonly Row<'slot'>[];
};

/** One project with its rows, looked up once for all the project findings. */
export type ProjectCase = FindingContext & {
  readonly project: Row<'project'>;
  readonly milestones: readonly Row<'milestone'>[];
  /** Duties of today. */
  readonly held: readonly Row<'assignment'>[];
  readonly figures: readonly Row<'figure'>[];
  readonly lead: Row<'assignment'> | null;
  /** Stopped, withdrawn and merged projects are not pressed. */
  readonly isActive: boolean;
};

export type ProjectFinding = (about: ProjectCase) => readonly Finding[];

export function findingContext(view: View, today: Day): FindingContext {
  return {
    view,
    today,
    rules: lightRulesOf(view, today),
    year: settingsOf(view, today).planYear,
    slots: slotsOn(view, 'project', today),
  };
}

export function projectCase(context: FindingContext, project: Row<'project'>): ProjectCase {
  const { view, today } = context;
  return {
    ...context,
    project,
    milestones: milestonesOf(view, project.id),
    held: holdersOn(view, { project: project.id }, null, today),
    figures: view.rows('figure', 'project', project.id),
    lead: leadOn(view, project.team, today),
    isActive: stoppedAs(project) === null,
  };
}

/** A finding about a project (or a row of it), mended on its page. */
export function inProject(
  about: ProjectCase,
  code: FindingCode,
  severity: Finding['severity'],
  facts: Facts,
  at: { readonly part: Mend['part']; readonly at: string | null; readonly subject?: Finding['subject'] },
): Finding {
  return {
    code,
    severity,
    subject: at.subject ?? { entity: 'project', id: about.project.id },
    facts,
    mend: { screen: 'project', id: about.project.id, part: at.part, at: at.at },
  };
}

export function inNode(
  about: ProjectCase,
  code: FindingCode,
  severity: Finding['severity'],
  facts: Facts,
  node: Row<'milestone'>,
): Finding {
  const subject = { entity: 'milestone', id: node.id } as const;
  return inProject(about, code, severity, facts, { part: 'nodes', at: node.id, subject });
}

export function inSlot(
  about: ProjectCase,
  code: FindingCode,
  severity: Finding['severity'],
  facts: Facts,
  slot: Row<'slot'>,
): Finding {
  return inProject(about, code, severity, { slot: slot.label, ...facts }, { part: 'roster', at: slot.id });
}

export function personName(view: View, id: string | null): string {
  return id === null ? '' : (view.row('person', id)?.name ?? '');
}
