// Fills the palette from the ledger (命令面板): what was seen lately, what fits the typed words, what can be done.
import { useMemo, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { projectSummary, summaryContext } from '../../domain/derive/project-summary.ts';
import { teamDisplay } from '../../domain/derive/team-name.ts';
import type { Row } from '../../domain/entities/registry.ts';
import { itemClock } from '../../domain/items/item-summary.ts';
import { Icon } from '../kit/icon.tsx';
import { labelText } from '../kit/items/item-names.ts';
import { useItemSpelling } from '../kit/items/use-item-spelling.ts';
import { summaryOfItem } from '../kit/items/use-items.ts';
import { Light } from '../kit/light.tsx';
import { findIn, plainQuery, type Run } from '../kit/match.ts';
import { recentIn } from '../kit/recent.ts';
import { useSpelling } from '../kit/spelling.tsx';
import { useLedger, useLedgerVersion, useToday } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import { findEntries } from './find-entries.ts';
import { findItems } from './find-items.ts';
import { Palette } from './palette.tsx';
import type { PaletteAction, PaletteEntry, PaletteGroup } from './palette-entry.ts';
import { useActsOn } from './use-acts-on.tsx';

const MOST_RECENT = 6;

export function PaletteHost({
  actions,
  onCreateProject,
  onClose,
}: {
  readonly actions: readonly PaletteAction[];
  readonly onCreateProject: (name: string) => void;
  readonly onClose: () => void;
}) {
  const words = useWords().palette;
  const rows = useRowEntries();
  const acts = useActsOn();
  const spellingOf = useSpelling();
  const { key, resident } = useLedger();
  const today = useToday();
  useItemSpelling(true);
  // Folded once per row: a row is another when its title has changed.
  const folded = useRef(new WeakMap<Row<'item'>, string>());
  const plainOf = (row: Row<'item'>): string => {
    const held = folded.current.get(row) ?? plainQuery(row.name);
    folded.current.set(row, held);
    return held;
  };

  // What can be done with the project that is open behind the palette, and with the node that is open in it.
  const { pathname, search } = useLocation();
  const open = /^\/project\/([^/]+)$/.exec(pathname)?.[1];
  const seen = open === undefined ? null : resident.row('project', decodeURIComponent(open));
  const node = new URLSearchParams(search).get('node');

  const recent = (): readonly PaletteEntry[] =>
    recentIn(key)
      .flatMap(({ kind, id }) => {
        const row = resident.row(kind, id);
        return row && row.removed === null ? [rows.entryOf(kind, row)] : [];
      })
      .slice(0, MOST_RECENT);

  const groupsFor = (typed: string): readonly PaletteGroup[] => {
    const query = plainQuery(typed);
    if (query === '') {
      const common = actions.filter((action) => action.common).map((action) => actionEntry(action));
      return full([
        { id: 'seen', title: seen ? words.groups.of(seen.name) : '', entries: seen ? acts(seen, node) : [] },
        { id: 'recent', title: words.groups.recent, entries: recent() },
        { id: 'actions', title: words.groups.actions, entries: common },
      ]);
    }
    const found = findEntries(resident, query, spellingOf);
    const top = found.projects[0]?.row;
    const fitting = actions.flatMap((action) => {
      const match = findIn(query, { text: action.text, spelling: spellingOf(action.text) });
      return match ? [{ action, match }] : [];
    });
    const groups = full([
      {
        id: 'projects',
        title: words.groups.projects,
        entries: found.projects.map((hit) => rows.project(hit.row, hit.runs)),
      },
      { id: 'top', title: top ? words.groups.of(top.name) : '', entries: top ? acts(top, null) : [] },
      {
        id: 'items',
        title: words.groups.items,
        entries: findItems(resident, query, Number(today.slice(0, 4)), spellingOf, plainOf).map((hit) =>
          rows.item(hit.row, hit.runs),
        ),
      },
      { id: 'people', title: words.groups.people, entries: found.people.map((hit) => rows.person(hit.row, hit.runs)) },
      { id: 'teams', title: words.groups.teams, entries: found.teams.map((hit) => rows.team(hit.row, hit.runs)) },
      {
        id: 'actions',
        title: words.groups.actions,
        entries: fitting.map(({ action, match }) => actionEntry(action, match.runs)),
      },
    ]);
    if (groups.length > 0) return groups;
    const name = typed.trim();
    return full([
      {
        id: 'none',
        title: `${words.none}　${words.noneNote}`,
        entries: [
          { id: 'create', sign: <Icon name="plus" />, text: words.create(name), run: () => onCreateProject(name) },
        ],
      },
    ]);
  };
  return <Palette groupsFor={groupsFor} onClose={onClose} />;
}

function actionEntry(action: PaletteAction, marks: readonly Run[] = []): PaletteEntry {
  return {
    id: `action-${action.id}`,
    sign: action.sign,
    text: action.text,
    marks,
    run: action.run,
    ...(action.keys ? { keys: action.keys } : {}),
  };
}

const full = (groups: readonly PaletteGroup[]) =>
  groups.filter((group) => group.id === 'none' || group.entries.length > 0);

/** Rows of the ledger as rows of the palette: light and lead for a project, unit and post for a person. */
function useRowEntries() {
  const words = useWords();
  const { resident } = useLedger();
  const today = useToday();
  const version = useLedgerVersion();
  const navigate = useNavigate();
  const context = useMemo(() => {
    // The resident object stays the same while its rows change.
    void version;
    return summaryContext(resident, today);
  }, [resident, today, version]);

  const nameOf = (person: string | null) => (person === null ? null : (resident.row('person', person)?.name ?? null));
  const project = (row: Row<'project'>, marks: readonly Run[] = []): PaletteEntry => {
    const summary = projectSummary(row, context);
    const team = row.team === null ? null : resident.row('team', row.team);
    const lead = nameOf(summary.lead);
    const late = summary.late[0];
    const note = [
      team ? teamDisplay(team) : null,
      lead ? words.palette.lead(lead) : null,
      late ? words.palette.late(late.name, late.days) : null,
    ];
    return {
      id: `project-${row.id}`,
      sign: <Light kind={summary.state.light} bare />,
      text: row.name,
      marks,
      note: note.filter((part) => part !== null).join('　'),
      run: () => navigate(`/project/${row.id}`),
    };
  };
  const item = (row: Row<'item'>, marks: readonly Run[] = []): PaletteEntry => {
    const { state, label } = summaryOfItem(resident, row, itemClock(resident, today));
    const project = row.project === null ? null : resident.row('project', row.project);
    const note = [labelText(label, today, words), project?.name ?? null, words.fields.itemStages[state.stage]];
    return {
      id: `item-${row.id}`,
      sign: <Icon name="stamp" />,
      text: row.name,
      marks,
      note: note.filter((part) => part !== null).join('　'),
      run: () => navigate(`/items?show=all&item=${row.id}`),
    };
  };
  const person = (row: Row<'person'>, marks: readonly Run[] = []): PaletteEntry => {
    const unit = row.unit === null ? null : resident.row('unit', row.unit);
    return {
      id: `person-${row.id}`,
      sign: <Icon name="person" />,
      text: row.name,
      marks,
      note: [unit?.name, row.post].filter((part) => part).join('　'),
      run: () => navigate(`/person/${row.id}`),
    };
  };
  const team = (row: Row<'team'>, marks: readonly Run[] = []): PaletteEntry => {
    const lead = nameOf(context.leads.get(row.id) ?? null);
    return {
      id: `team-${row.id}`,
      sign: <Icon name="team" />,
      text: teamDisplay(row),
      marks,
      note: lead ? words.palette.lead(lead) : '',
      run: () => navigate(`/team/${row.id}`),
    };
  };
  const entryOf = (kind: 'project' | 'team' | 'person', row: Row<'project'> | Row<'team'> | Row<'person'>) => {
    // The kind came with the row's id: it was looked up under that entity's name.
    if (kind === 'project') return project(row as Row<'project'>);
    return kind === 'team' ? team(row as Row<'team'>) : person(row as Row<'person'>);
  };
  return { project, item, person, team, entryOf };
}
