/**
 * 定稿: what was frozen — 材料定稿, 会议定稿, 更正版. Insert-only. This is its head, which is resident; the frozen text is
 * `editionText` under the same id and stays on disk.
 */
import { defineEntity } from '../entity.ts';
import { choice, count, dayField, longText, ref, stampField, text } from '../field.ts';

export const edition = defineEntity(
  'edition',
  {
    round: ref('round'),
    /** When it was frozen: of two records closed apart from each other the earlier one stands. */
    stamp: stampField(),
    kind: choice({ pack: ['材料定稿'], minutes: ['会议定稿'], correction: ['更正版'] }),
    /** Number within the kind, from 1. */
    number: count(),
    /** The day whose facts it holds. */
    asOf: dayField(),
    by: text(),
    /** Why it was corrected, or the pack frozen once more. */
    reason: longText(),
    /** The edition that was compared with (last round's record). */
    compared: ref('edition'),
  },
  ['round'],
  { insertOnly: true },
);
