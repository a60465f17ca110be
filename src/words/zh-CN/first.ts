// The words of what is painted first (首屏文案): shell, overview, first run, and the rules' sentences every screen shows.
// Each screen that is loaded later has its words in `index.ts`, which is fetched behind the first paint.
import { commands } from './commands.ts';
import { fields } from './fields.ts';
import { findings } from './findings.ts';
import { firstRun } from './first-run.ts';
import { kit } from './kit.ts';
import { lights } from './lights.ts';
import { opening } from './opening.ts';
import { overview } from './overview.ts';
import { palette } from './palette.ts';
import { presets } from './presets.ts';
import { refusals } from './refusals.ts';
import { sample } from './sample.ts';
import { shell } from './shell.ts';

export const first = {
  kit,
  shell,
  sample,
  palette,
  overview,
  firstRun,
  opening,
  fields,
  refusals,
  findings,
  lights,
  commands,
  presets,
};
