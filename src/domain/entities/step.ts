/**
 * 经过: one act on an item. Insert-only: what was written first stands, nothing is edited or removed; an act is taken back
 * by another step. State is the fold of the steps in stamp order (items/item-state.ts).
 */
import * as v from 'valibot';
import { defineEntity } from '../entity.ts';
import { choice, count, dayField, fact, longText, ref, stampField, text } from '../field.ts';

const STEP_KINDS = {
  registered: ['立项'],
  issued: ['交办'],
  numbered: ['编号'],
  accepted: ['签收'],
  progress: ['进展'],
  reported: ['申请销号'],
  returned: ['退回重办'],
  verified: ['核查通过'],
  struckOff: ['销号'],
  reissued: ['再交办'],
  extensionAsked: ['申请延期'],
  extensionGranted: ['同意延期'],
  extensionRefused: ['不同意延期'],
  urged: ['催办'],
  suspended: ['挂账'],
  resumed: ['恢复办理'],
  madeStanding: ['长期坚持'],
  cancelled: ['作废'],
  reopened: ['恢复挂账'],
  withdrawn: ['撤回'],
} as const;

export type StepKind = keyof typeof STEP_KINDS;

const ids = v.pipe(v.array(v.pipe(v.string(), v.maxLength(64))), v.readonly(), v.maxLength(200));

export const step = defineEntity(
  'step',
  {
    item: ref('item'),
    kind: choice(STEP_KINDS),
    /** When it was written: the order of the fold. Taken from the change, never set. */
    stamp: stampField(),
    /** Steps of one change share a stamp: their order within it, from 0. */
    place: count(),
    /** The last step its author saw, null for the first: tells acts that were done without knowledge of each other. */
    after: ref('step'),
    /** Day it happened. */
    on: dayField(),
    /** Day it was typed, and by whom (words, and the person where known). */
    typedOn: dayField(),
    by: text(),
    typist: ref('person'),
    /** 代录依据: how the typist knows, where it was typed for somebody else. */
    basis: choice({ wechat: ['微信'], phone: ['电话'], document: ['来文'], site: ['现场'], meeting: ['会议'] }),
    /** Whose act it is: the unit and person that accepted, reported, verified, asked. */
    unit: ref('unit'),
    person: ref('person'),
    /** Who approved it: 批准销号, 同意延期, 挂账. */
    approver: ref('person'),
    /** Who agreed, in words, where it is no person of the ledger. */
    agreedBy: text(),
    /** 办理时限 that it sets: issued, reissued, returned (null = stays), extension asked and granted. */
    due: dayField(),
    /** The due day as it was typed, where it was vague. */
    dueWords: text(),
    /** Next review day of a suspended or standing item. */
    review: dayField(),
    /** `2026-93`: year and sequence, on `issued` and `numbered`. */
    number: text(),
    reason: longText(),
    note: longText(),
    /** Attachments that the reviewer accepted as evidence. */
    evidence: fact<readonly string[]>(ids, []),
    /** Keys of the checks that were ticked. */
    checks: fact<readonly string[]>(ids, []),
    /** The round and decision by which it was done. */
    round: ref('round'),
    decision: ref('decision'),
    /** The step that a `withdrawn` takes back. */
    step: ref('step'),
  },
  ['item', 'number'],
  { insertOnly: true },
);
