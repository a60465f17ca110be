// The English catalogue. Loaded only when English is chosen.
import type { Words } from '../catalogue';
import { backup } from './backup';
import { changes } from './changes';
import { commands } from './commands';
import { exporting } from './export';
import { fields } from './fields';
import { findings } from './findings';
import { firstRun } from './first-run';
import { history } from './history';
import { importing } from './import';
import { kit } from './kit';
import { ledger } from './ledger';
import { lights } from './lights';
import { myTasks } from './my-tasks';
import { opening } from './opening';
import { overview } from './overview';
import { palette } from './palette';
import { people } from './people';
import { presets } from './presets';
import { project } from './project';
import { refusals } from './refusals';
import { sample } from './sample';
import { settings } from './settings';
import { sheet } from './sheet';
import { shell } from './shell';
import { teams } from './teams';

export const en: Words = {
  kit,
  shell,
  palette,
  overview,
  ledger,
  project,
  myTasks,
  teams,
  people,
  importing,
  exporting,
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
};
