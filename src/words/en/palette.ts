// English words for search and command palette (搜索与命令).
import type { Catalogue } from '../catalogue.ts';
import type { palette as source } from '../zh-CN/palette.ts';

export const palette = {
  label: 'Find and commands',
  input: 'Projects, teams, people, commands',
  hint: 'Characters, pinyin, initials or numbers',
  groups: {
    recent: 'Seen lately',
    projects: 'Projects',
    items: 'Items',
    people: 'People',
    teams: 'Teams',
    of: (name) => `With “${name}”`,
    actions: 'Commands',
  },
  open: 'Open',
  pick: 'choose',
  more: 'more commands',
  none: 'Nothing found',
  noneNote: 'Try characters, pinyin, initials or a number',
  create: (name) => `New project “${name}”`,
  created: (name) => `Project “${name}” created`,
  lead: (name) => `led by ${name}`,
  late: (node, days) => (days === 1 ? `${node} 1 day late` : `${node} ${days} days late`),
  found: (count) => `${count} found`,
  actions: {
    openTeam: (team) => `See ${team}`,
    openPerson: (name) => `See the duties of ${name}`,
    copySituation: 'Copy the situation in four lines',
    urge: (node) => `Urge “${node}”`,
    copyName: 'Copy the project name',
    copied: 'Copied',
    goTo: (place) => `Go to ${place}`,
    who: 'Change who uses this computer',
    dark: 'Switch to dark',
    light: 'Switch to light',
    toEnglish: 'Switch to English',
    toChinese: '换成中文',
    undo: 'Undo the last step',
    fillTeams: 'Fill in the table of teams',
  },
} satisfies Catalogue<typeof source>;
