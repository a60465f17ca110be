/** 加上会: a project that the agenda would not take up by itself, or one that was dropped, with the reason. */
import { standingCommand } from './agenda-drafts.ts';

export const addToAgenda = standingCommand('add-to-agenda', 'added');
