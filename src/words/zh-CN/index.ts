// The Chinese catalogue (中文文案): the source that every other language must match.
// Write into the file of your feature; this file only joins them.
import { backup } from './backup.ts';
import { changes } from './changes.ts';
import { commands } from './commands.ts';
import { exchange } from './exchange.ts';
import { exporting } from './export.ts';
import { fields } from './fields.ts';
import { findings } from './findings.ts';
import { firstRun } from './first-run.ts';
import { history } from './history.ts';
import { importing } from './import.ts';
import { items } from './items.ts';
import { kit } from './kit.ts';
import { ledger } from './ledger.ts';
import { lights } from './lights.ts';
import { myTasks } from './my-tasks.ts';
import { opening } from './opening.ts';
import { overview } from './overview.ts';
import { palette } from './palette.ts';
import { people } from './people.ts';
import { presets } from './presets.ts';
import { project } from './project.ts';
import { refusals } from './refusals.ts';
import { roundTexts } from './round-texts.ts';
import { rounds } from './rounds.ts';
import { sample } from './sample.ts';
import { settings } from './settings.ts';
import { sheet } from './sheet.ts';
import { shell } from './shell.ts';
import { teams } from './teams.ts';

export const zh = {
  kit,
  shell,
  palette,
  overview,
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
  firstRun,
  history,
  opening,
  fields,
  sheet,
  refusals,
  findings,
  lights,
  commands,
  changes,
  presets,
  sample,
  roundTexts,
  rounds,
};
