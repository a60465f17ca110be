// From a view of the ledger to a sheet (视图转表): which projects and columns, with the words that only a screen knows.
import type { Day } from '../../../domain/day.ts';
import { holdersOn } from '../../../domain/derive/holders-on.ts';
import { settingsOf } from '../../../domain/derive/settings-of.ts';
import type { Row } from '../../../domain/entities/registry.ts';
import { masked } from '../../../domain/phone.ts';
import {
  donePeriod,
  type ExportColumn,
  ledgerColumns,
  phoneColumn,
} from '../../../exchange/sheet/export/export-columns.ts';
import { exportView } from '../../../exchange/sheet/export/export-view.ts';
import type { SheetSpec, SpecCell } from '../../../exchange/sheet/write/sheet-spec.ts';
import type { ContactRecord } from '../../../ledger/contact.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import type { Words } from '../../../words/catalogue.ts';
import { sourceWords } from '../../../words/source-words.ts';

/** Columns a screen can show, and how the export spells them (the beginning of its key). */
const KEYS = {
  number: 'field:number',
  name: 'field:name',
  light: 'derived:light',
  scope: 'field:scope',
  owner: 'field:owner',
  total: 'field:totalInvestment',
  yearPlan: 'figure:plan:',
  yearDone: 'figure:done:',
  ratio: 'derived:rate',
  start: 'keyNode:start:',
  completion: 'keyNode:completion:',
  next: 'derived:next',
  progress: 'progress:text:',
  problems: 'progress:problems:',
  nextSteps: 'progress:next:',
  coordination: 'slot:coordination:',
  permits: 'slot:permits:',
  locality: 'slot:locality:',
  specialist: 'slot:specialist:',
  remark: 'field:remark',
} as const;

export type ShownColumn = keyof typeof KEYS;

export type ShownView = {
  /** Projects in the order of the screen. */
  readonly projects: readonly string[];
  readonly columns: readonly ShownColumn[];
  /** By team: each team is then a group row. */
  readonly grouped: boolean;
  /** What the screen says of a project that is nobody's input. */
  readonly derived: (project: Row<'project'>, what: 'light' | 'next') => SpecCell;
};

/** 不含 / 隐号 / 完整: phones go along only when asked for. */
export type PhoneChoice = 'none' | 'masked' | 'full';

export type ExportChoice = {
  readonly allColumns: boolean;
  readonly allProjects: boolean;
  readonly phones: PhoneChoice;
};

export type Exported = { readonly spec: SheetSpec; readonly name: string };

/** The sheet speaks Chinese whatever the screen speaks: it goes to offices, and its heads are how it is known when it returns. */
export function sheetOfView(
  ledger: Ledger,
  today: Day,
  words: Words,
  shown: ShownView,
  choice: ExportChoice,
  contacts: readonly ContactRecord[],
): Exported {
  const { resident } = ledger;
  const { name, planYear } = settingsOf(resident, today);
  const projects = choice.allProjects ? resident.all('project').map(({ id }) => id) : shown.projects;
  const all = ledgerColumns(sourceWords, planYear, donePeriod(resident, projects, planYear), shown.grouped);
  const chosen = choice.allColumns ? all : all.filter((column) => isShown(column, shown.columns));
  const columns = choice.phones === 'none' ? chosen : [...chosen, phoneColumn(sourceWords)];
  const title = name ?? words.presets.ledgerName(planYear);
  const spec = exportView(projects, columns, sourceWords, {
    view: resident,
    today,
    year: planYear,
    title,
    reporter: ledger.identity()?.words ?? '',
    ledger: ledger.id,
    stamp: today,
    grouped: shown.grouped,
    totals: true,
    derived: (project, what) => (what === 'sum' ? null : shown.derived(project, what)),
    phones: phonesOfSlots(ledger, today, chosen, contacts, choice.phones),
  });
  return { spec, name: words.exporting.fileName(fileSafe(title), today) };
}

export function countColumns(ledger: Ledger, today: Day, shown: ShownView): number {
  const { planYear } = settingsOf(ledger.resident, today);
  return ledgerColumns(sourceWords, planYear, donePeriod(ledger.resident, [], planYear), shown.grouped).length;
}

/** The people of the slots that the sheet shows (of all slots, where it shows none), each with the name: several share the cell. */
function phonesOfSlots(
  { resident }: Ledger,
  today: Day,
  columns: readonly ExportColumn[],
  contacts: readonly ContactRecord[],
  choice: PhoneChoice,
): (project: Row<'project'>) => SpecCell {
  const phones = new Map(contacts.map((record) => [record.person, record.phones]));
  const slots = new Map(resident.all('slot').map((slot) => [slot.id as string, slot.role]));
  const shown = new Set(columns.flatMap(({ key }) => (key.startsWith('slot:') ? [key.split(':')[1] ?? ''] : [])));
  return (project) => {
    const said = new Map<string, string>();
    for (const { slot, person, liaison } of holdersOn(resident, { project: project.id }, null, today)) {
      if (shown.size > 0 && !shown.has((slot === null ? null : slots.get(slot)) ?? '')) continue;
      for (const id of [person, liaison]) {
        const numbers = id === null ? [] : (phones.get(id) ?? []);
        const name = id === null ? null : resident.row('person', id)?.name;
        if (id === null || name == null || numbers.length === 0) continue;
        said.set(id, `${name} ${numbers.map((number) => (choice === 'full' ? number : masked(number))).join('、')}`);
      }
    }
    return said.size === 0 ? null : [...said.values()].join('；');
  };
}

/** Name and team always go along: without them nothing can come back. */
function isShown({ key }: ExportColumn, shown: readonly ShownColumn[]): boolean {
  return (
    key === 'team' || key === KEYS.name || key === KEYS.number || shown.some((column) => key.startsWith(KEYS[column]))
  );
}

/** Signs that Windows does not allow in a file's name. */
function fileSafe(name: string): string {
  return name.replace(/[\\/:*?"<>|]/g, ' ').trim();
}
