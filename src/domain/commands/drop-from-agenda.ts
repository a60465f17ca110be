/** 不上会: a project that the agenda took up is left out, with the reason; it stays in the pack with its items. */
import { standingCommand } from './agenda-drafts.ts';

export const dropFromAgenda = standingCommand('drop-from-agenda', 'dropped');
