// Random histories of three machines (随机经过): who does what to which item, and which files go about.
import fc from 'fast-check';
import type { StepKind } from '../../../src/domain/entities/step.ts';

/** How often each is tried: striking off takes a report, a verification and an approval, the rest gets in between. */
const VERBS = [
  ...many(3, 'register'),
  ...many(6, 'report'),
  ...many(3, 'verify'),
  ...many(7, 'strikeOff'),
  ...many(2, 'return'),
  ...many(2, 'withdraw'),
  ...many(2, 'confirm'),
  ...many(2, 'raw'),
  ...many(2, 'rawRun'),
  ...many(3, 'wholeRun'),
  'draft',
  'issue',
  'accept',
  'attach',
  'reissue',
  'ask',
  'answer',
  'urge',
  'suspend',
  'resume',
  'standing',
  'cancel',
  'reopen',
  'overwrite',
] as const;

function many<V extends string>(times: number, verb: V): readonly V[] {
  return Array.from({ length: times }, () => verb);
}

export const RAW_KINDS: readonly StepKind[] = [
  'reported',
  'verified',
  'struckOff',
  'returned',
  'withdrawn',
  'numbered',
];

const act = fc.record({
  do: fc.constant('act' as const),
  machine: fc.nat(2),
  verb: fc.constantFrom(...VERBS),
  item: fc.nat(3),
  who: fc.nat(3),
  other: fc.nat(3),
  more: fc.nat(5),
});
const send = fc.record({ do: fc.constant('send' as const), from: fc.nat(2), to: fc.nat(2), upTo: fc.nat(40) });
const restore = fc.record({
  do: fc.constant('restore' as const),
  keep: fc.nat(30),
  skew: fc.integer({ min: -60, max: 60 }),
});
const transfer = fc.record({ do: fc.constant('transfer' as const), to: fc.nat(2) });

export const histories = fc.array(
  fc.oneof(
    { weight: 30, arbitrary: act },
    { weight: 6, arbitrary: send },
    { weight: 1, arbitrary: restore },
    { weight: 1, arbitrary: transfer },
  ),
  { minLength: 20, maxLength: 90, size: 'max' },
);
