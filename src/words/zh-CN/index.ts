// The Chinese catalogue (中文文案): the source that every other language must match.
// Write into the file of your feature; this file only joins them. What the first paint needs is in `first.ts`.
import { backup } from './backup.ts';
import { changes } from './changes.ts';
import { exchange } from './exchange.ts';
import { exporting } from './export.ts';
import { first } from './first.ts';
import { history } from './history.ts';
import { importing } from './import.ts';
import { items } from './items.ts';
import { ledger } from './ledger.ts';
import { myTasks } from './my-tasks.ts';
import { people } from './people.ts';
import { project } from './project.ts';
import { roundTexts } from './round-texts.ts';
import { rounds } from './rounds.ts';
import { settings } from './settings.ts';
import { sheet } from './sheet.ts';
import { teams } from './teams.ts';

export const zh = {
  ...first,
  ledger,
  project,
  items,
  myTasks,
  teams,
  people,
  importing,
  exporting,
  exchange,
  backup,
  settings,
  history,
  sheet,
  changes,
  roundTexts,
  rounds,
};
