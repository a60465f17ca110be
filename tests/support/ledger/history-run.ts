// Random histories on three machines, and the properties that must hold after each: used with good rules and broken ones.
import fc from 'fast-check';
import type { Draft } from '../../../src/domain/command.ts';
import { day } from '../../../src/domain/day.ts';
import { canonical, type Json } from '../../../src/domain/json.ts';
import { heldValueOf } from '../../../src/ledger/draft-patches.ts';
import { oracle, Replica, type Rules, spelled } from './replica.ts';
import { shuffled } from './shuffled.ts';

export type Step =
  | {
      readonly kind: 'edit';
      readonly who: number;
      readonly row: number;
      readonly field: number;
      readonly value: number;
    }
  | { readonly kind: 'remove'; readonly who: number; readonly row: number }
  | { readonly kind: 'undo'; readonly who: number }
  | { readonly kind: 'send'; readonly from: number; readonly to: number; readonly order: number; readonly lost: number }
  | { readonly kind: 'clock'; readonly who: number; readonly by: number };

const who = fc.nat({ max: 2 });
/** Small alphabets, so that machines meet on the same fields. */
export const steps = fc.array(
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        kind: fc.constant('edit' as const),
        who,
        row: fc.nat({ max: 1 }),
        field: fc.nat({ max: 4 }),
        value: fc.nat({ max: 3 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), who, row: fc.nat({ max: 1 }) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const), who }) },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('send' as const),
        from: who,
        to: who,
        order: fc.nat({ max: 1000 }),
        lost: fc.nat({ max: 3 }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('clock' as const),
        who,
        by: fc.constantFrom(0, 1, 60_000, -360_000, 3_600_000),
      }),
    },
  ),
  { minLength: 5, maxLength: 60 },
);

export type Outcome = {
  readonly broken: readonly string[];
  readonly changes: number;
  readonly conflicts: number;
  readonly undone: number;
  readonly repeated: number;
};

const START = Date.UTC(2026, 2, 2, 1);
const ROWS = ['p1', 'p2'];
const FIELDS = ['name', 'remark', 'number', 'tags.a', 'tags.b'];

export function run(history: readonly Step[], rules: Rules): Outcome {
  const machines = ['deva', 'devb', 'devc'].map((device) => new Replica(device, START, rules));
  const broken = new Set<string>();
  let undone = 0;
  let repeated = 0;
  const at = (index: number): Replica => {
    const machine = machines[index];
    if (machine === undefined) throw new Error('no such machine');
    return machine;
  };
  for (const step of history) {
    if (step.kind === 'edit') {
      const machine = at(step.who);
      const draft = draftOf(machine, ROWS[step.row] ?? 'p1', FIELDS[step.field] ?? 'name', step.value);
      machine.write([draft]);
      for (const [field, to] of Object.entries(draft.set))
        if (canonical(valueOn(machine, draft.id, field)) !== canonical(to)) broken.add('an own edit stands at once');
    } else if (step.kind === 'remove') {
      const machine = at(step.who);
      const removed = { on: day('2026-03-02'), by: machine.device, why: 'test' };
      machine.write([{ entity: 'project', id: ROWS[step.row] ?? 'p1', set: { removed } }]);
      if (valueOn(machine, ROWS[step.row] ?? 'p1', 'removed') === null) broken.add('an own removal stands at once');
    } else if (step.kind === 'undo') {
      const target = at(step.who).lastOwn();
      if (target === null || at(step.who).undo(target) === 'refused') continue;
      undone++;
      for (const patch of target.patches)
        for (const [field, { was, over, to }] of Object.entries(patch.set)) {
          const created = field === 'removed' && over === '' && to === null;
          const now = valueOn(at(step.who), patch.id, field);
          if (created ? now === null : !wasCreated(target) && canonical(now) !== canonical(was))
            broken.add('undo restores');
        }
    } else if (step.kind === 'send') {
      const sent = shuffled(at(step.from).log, step.order).filter((_, index) => (index + step.order) % 4 !== step.lost);
      for (const change of sent) if (at(step.to).receive(JSON.parse(JSON.stringify(change))) === 'known') repeated++;
    } else at(step.who).now += step.by;
  }
  // In the end everybody has everything, each in another order and some of it twice.
  const all = machines.flatMap((machine) => machine.log.filter((change) => change.device === machine.device));
  for (const [index, machine] of machines.entries())
    for (const change of [...shuffled(all, index * 7 + 1), ...shuffled(all, index + 3).slice(0, 5)])
      machine.receive(change);
  const expected = oracle(all);
  for (const machine of machines) {
    if (machine.digest() !== at(0).digest()) broken.add('same changes, same digest');
    if (spelled(machine.rows) !== expected) broken.add('per field the latest stamp stands');
    if (machine.rebuiltDigest() !== machine.digest()) broken.add('rebuild = live rows');
    if (machine.log.length !== all.length) broken.add('each change once in the log');
    if ([...machine.conflicts()].sort().join() !== [...at(0).conflictsOfLog()].sort().join())
      broken.add('same conflicts');
    if (machine.log.some((change) => machine.repeats(change))) broken.add('a known change writes no row');
  }
  const found = new Set(machines.flatMap((machine) => [...machine.conflicts()]));
  return { broken: [...broken], changes: all.length, conflicts: found.size, undone, repeated };
}

function draftOf(machine: Replica, id: string, field: string, value: number): Draft {
  const to: Json = field.startsWith('tags.') ? value % 2 === 0 : `value ${value}`;
  const here = machine.rows.knows('project', id) && machine.rows.get('project', id) !== null;
  return { entity: 'project', id, set: here ? { [field]: to } : { [field]: to, removed: null } };
}

function wasCreated(change: { readonly patches: readonly { readonly set: object }[] }): boolean {
  return change.patches.some(({ set }) => {
    const removed: unknown = Object.entries(set).find(([field]) => field === 'removed')?.[1];
    return (
      typeof removed === 'object' &&
      removed !== null &&
      'over' in removed &&
      removed.over === '' &&
      'to' in removed &&
      removed.to === null
    );
  });
}

function valueOn(machine: Replica, id: string, field: string): Json {
  const row = machine.rows.knows('project', id) ? machine.rows.get('project', id) : null;
  return heldValueOf('project', row, field);
}
