// Names behind the ids of the overview (名称): units, people, teams, projects.
import type { DueNode } from '../../domain/derive/project-summary.ts';
import type { View } from '../../domain/view.ts';

export type Names = {
  readonly unit: (id: string | null) => string;
  readonly person: (id: string | null) => string;
  /** 第六专班 of a project. */
  readonly teamOf: (project: string) => string;
  readonly project: (id: string) => string;
};

export function namesIn(view: View): Names {
  return {
    unit: (id) => (id === null ? '' : (view.row('unit', id)?.name ?? '')),
    person: (id) => (id === null ? '' : (view.row('person', id)?.name ?? '')),
    teamOf: (project) => {
      const team = view.row('project', project)?.team ?? null;
      return team === null ? '' : (view.row('team', team)?.name ?? '');
    },
    project: (id) => view.row('project', id)?.name ?? '',
  };
}

export type Whose = {
  readonly unit: string;
  readonly officer: string;
  readonly specialist: string;
  readonly lead: string;
};

/** 责任: unit → its officer → the specialist; 牵头 beside them. All empty = 责任人未落实. */
export function whoseOf(node: DueNode, names: Names): Whose {
  return {
    unit: names.unit(node.unit),
    officer: names.person(node.officer),
    specialist: names.person(node.specialist),
    lead: names.person(node.lead),
  };
}

/** 住建部门 科长甲 → 专员19, for a sentence. */
export function whoseText({ unit, officer, specialist }: Whose): string {
  const first = [unit, officer].filter((part) => part !== '').join(' ');
  return [first, specialist].filter((part) => part !== '').join('，');
}
