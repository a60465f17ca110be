// What a column stands for, in words (栏目去向), and the list it is chosen from.
import type { HeadPeriod, SlotRole, Target } from '../../exchange/sheet/understand/target.ts';
import { targetKey } from '../../exchange/sheet/understand/target.ts';
import type { Words } from '../../words/catalogue.ts';

export function targetWords(words: Words, target: Target): string {
  const said = words.importing.target;
  switch (target.kind) {
    case 'field':
      return fieldWords(words, target.field);
    case 'nameAndScope':
      return said.nameAndScope;
    case 'team':
      return words.fields.project.team;
    case 'slot':
      return slotWords(words, target.role, target.part);
    case 'duty':
      return target.part === 'unit' ? said.dutyUnit : said.dutyPerson;
    case 'figure':
      return said.figure(periodWords(words, target.period), words.fields.choices.figure.measure[target.measure]);
    case 'keyNode': {
      const node = words.fields.choices.milestone.kind[target.node];
      return target.part === 'planned' ? said.planned(node) : said.done(node);
    }
    case 'node':
      return { name: said.nodeName, planned: said.nodePlanned, done: said.nodeDone, unit: said.nodeUnit }[target.part];
    case 'nodePlan':
      return target.within === null ? said.nodePlan : said.nodePlanWithin(target.within);
    case 'progress': {
      const part = words.fields.progress[target.part];
      return target.period === null ? part : said.progressOf(periodWords(words, target.period), part);
    }
    case 'tag':
      return said.tag(target.tag);
    case 'phone':
      return said.phone;
    case 'derived':
      return said[target.what];
    case 'ignored':
      return words.importing.mapping.notTaken;
  }
}

export function fieldWords(words: Words, field: string): string {
  const names: Readonly<Record<string, string>> = words.fields.project;
  return names[field] ?? field;
}

function slotWords(words: Words, role: SlotRole, part: string): string {
  const said = words.importing.target;
  const slot = words.presets.slots[role];
  if (part === 'unit') return said.slotUnit(slot);
  if (part === 'liaison') return said.slotLiaison(slot);
  return part === 'person' && (role === 'locality' || role === 'permits') ? said.slotPerson(slot) : slot;
}

export function periodWords(words: Words, { year, shift, span }: HeadPeriod): string {
  const said = words.importing.period;
  const ofYear = year !== null ? said.yearOf(year) : shift < 0 ? said.lastYear : '';
  switch (span.kind) {
    case 'year':
      return ofYear === '' ? said.year : ofYear;
    case 'month':
      return said.month(ofYear, span.month);
    case 'tenDay':
      return said.tenDay(ofYear, span.month, said.parts[span.part === 1 ? 1 : span.part === 2 ? 2 : 3]);
    case 'run':
      return said.run(ofYear, span.from, span.to);
    case 'until':
      if (span.month !== null) return said.untilMonth(ofYear, span.month);
      return year === null && shift === 0 ? said.toDate : said.until(ofYear === '' ? said.year : ofYear);
  }
}

type TargetGroup = 'project' | 'people' | 'nodes' | 'money' | 'progress' | 'other';

const FIELDS = [
  'number',
  'name',
  'code',
  'parent',
  'level',
  'category',
  'constructionType',
  'handling',
  'stage',
  'sector',
  'area',
  'site',
  'scope',
  'benefit',
  'landArea',
  'floorArea',
  'term',
  'owner',
  'ownerContact',
  'investor',
  'yearGoal',
  'reportedStatus',
  'reportedPercent',
  'remark',
] as const;

const THIS_YEAR: HeadPeriod = { year: null, shift: 0, span: { kind: 'year' } };
const TO_LAST_YEAR: HeadPeriod = { year: null, shift: -1, span: { kind: 'until', month: null } };
const TO_DATE: HeadPeriod = { year: null, shift: 0, span: { kind: 'until', month: null } };

/** Everything a column may be given to, in the order in which it is offered. */
export const TARGETS: readonly { readonly group: TargetGroup; readonly targets: readonly Target[] }[] = [
  {
    group: 'project',
    targets: [
      { kind: 'field', field: 'name' },
      { kind: 'nameAndScope' },
      { kind: 'team' },
      ...FIELDS.filter((field) => field !== 'name').map((field) => ({ kind: 'field', field }) as const),
    ],
  },
  {
    group: 'people',
    targets: [
      { kind: 'slot', role: 'coordination', part: 'person' },
      { kind: 'slot', role: 'locality', part: 'holder' },
      { kind: 'slot', role: 'locality', part: 'unit' },
      { kind: 'slot', role: 'locality', part: 'person' },
      { kind: 'slot', role: 'permits', part: 'holder' },
      { kind: 'slot', role: 'permits', part: 'unit' },
      { kind: 'slot', role: 'permits', part: 'person' },
      { kind: 'slot', role: 'specialist', part: 'person' },
      { kind: 'duty', part: 'unit' },
      { kind: 'duty', part: 'person' },
      { kind: 'slot', role: 'lead', part: 'person' },
      { kind: 'slot', role: 'deputy', part: 'person' },
      { kind: 'slot', role: 'liaison', part: 'person' },
      { kind: 'phone' },
    ],
  },
  {
    group: 'nodes',
    targets: [
      ...(['start', 'completion', 'production'] as const).flatMap((node) =>
        (['planned', 'done'] as const).map((part) => ({ kind: 'keyNode', node, part }) as const),
      ),
      { kind: 'node', part: 'name' },
      { kind: 'node', part: 'planned' },
      { kind: 'node', part: 'done' },
      { kind: 'node', part: 'unit' },
      { kind: 'nodePlan', within: null },
    ],
  },
  {
    group: 'money',
    targets: [
      { kind: 'field', field: 'totalInvestment' },
      { kind: 'figure', measure: 'plan', period: THIS_YEAR },
      { kind: 'figure', measure: 'done', period: THIS_YEAR },
      { kind: 'figure', measure: 'received', period: THIS_YEAR },
      { kind: 'figure', measure: 'done', period: TO_LAST_YEAR },
      { kind: 'figure', measure: 'done', period: TO_DATE },
      { kind: 'field', field: 'otherTotal' },
      { kind: 'field', field: 'otherTotalReason' },
      { kind: 'field', field: 'foreignCapital' },
      { kind: 'field', field: 'funding' },
    ],
  },
  {
    group: 'progress',
    targets: [
      { kind: 'progress', part: 'text', period: null },
      { kind: 'progress', part: 'problems', period: null },
      { kind: 'progress', part: 'next', period: null },
    ],
  },
  { group: 'other', targets: [{ kind: 'derived', what: 'sum' }, { kind: 'ignored' }] },
];

const OFFERED: ReadonlySet<string> = new Set(TARGETS.flatMap(({ targets }) => targets.map(targetKey)));

/** False for a reading that the list does not hold (8月上旬 …): it is then offered as an entry of its own. */
export const isOffered = (target: Target): boolean => OFFERED.has(targetKey(target));
