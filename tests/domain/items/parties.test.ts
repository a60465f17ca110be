// The item machine under several parties on three copies (多方办理): what must hold whatever they do and whenever they meet.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { findingsOfItem } from '../../../src/domain/findings/all-findings.ts';
import { foldSteps, type ItemState, type StepGuard } from '../../../src/domain/items/item-state.ts';
import { stepRefusal } from '../../../src/domain/items/step-guards.ts';
import { mergePatch } from '../../../src/domain/merge.ts';
import type { View } from '../../../src/domain/view.ts';
import { GOOD_RULES } from '../../support/ledger/replica.ts';
import { histories } from './parties-history.ts';
import { type Breakable, Parties, SOUND } from './parties-run.ts';

const TODAY = day('2026-11-23');
const skews = fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: -90, max: 90 })));

type Seen = { struckOff: number; faults: number; unseen: number; numbers: number; restored: number; steps: number };

/** The names of the rules that this history breaks. */
function broken(
  history: Parameters<Parties['run']>[0],
  skew: readonly number[],
  how: Breakable,
  guard: StepGuard,
  seen: Seen,
) {
  const parties = new Parties(how, skew);
  parties.run(history);
  const found = new Set<string>();
  const say = (rule: string, holds: boolean): void => {
    if (!holds) found.add(rule);
  };
  const digests = parties.machines.map((machine) => machine.digest());
  say('all copies agree', new Set(digests).size === 1);
  const view = parties.view(0);
  const owners = new Map<string, string>();
  const kept = new Set<string>();
  for (const item of view.all('item')) {
    const steps = view.rows('step', 'item', item.id);
    const state = foldSteps(steps, guard);
    for (const step of steps) kept.add(step.id);
    if (state.stage === 'struckOff') {
      seen.struckOff++;
      say('struck off with evidence and a second party', isSecondParty(state, view));
    }
    seen.faults += state.faults.length;
    seen.unseen += state.unseen.length;
    const told = findingsOfItem(view, item.id, TODAY);
    if (guard === stepRefusal) {
      const count = (code: string) => told.filter((finding) => finding.code === code).length;
      say('a contradiction is a finding', count('stepWithoutEffect') === state.faults.length);
      say('acts that crossed are a finding', count('stepsCrossed') === state.unseen.length);
    }
    for (const { number, note } of steps) {
      if (number === null || note === 'raw') continue;
      say('a number belongs to one item', (owners.get(number) ?? item.id) === item.id);
      owners.set(number, item.id);
    }
  }
  // What was on the broken machine only is lost with it; what anybody still has is here.
  const here = new Set(parties.machines[0]?.log.flatMap(({ patches }) => patches.map(({ id }) => id)) ?? []);
  for (const [id, first] of parties.written) {
    if (!here.has(id)) continue;
    say('a step is never lost', kept.has(id));
    const row = view.row('step', id);
    const now = Object.entries(
      JSON.parse(JSON.stringify(Object.fromEntries(JSON.parse(first) as [string, unknown][]))),
    );
    say(
      'a step stands as it was first written',
      now.every(([field, value]) => sameField(row, field, value)),
    );
    seen.steps++;
  }
  const sequence = parties.paper.map((number) => Number(number.slice(5)));
  seen.numbers += sequence.length;
  seen.restored += parties.done['resume numbering'] ?? 0;
  say(
    'numbers follow one another without gap or repetition',
    sequence.every((seq, at) => seq === at + 1),
  );
  return found;
}

/** Judged by the steps that count, not by the guard. */
function isSecondParty(state: ItemState, view: View): boolean {
  const upTo = state.effective.findLastIndex((step) => step.kind === 'struckOff');
  const before = state.effective.slice(0, upTo);
  const verified = before.findLast((step) => step.kind === 'verified');
  const reported = before.findLast((step) => step.kind === 'reported');
  if (verified === undefined || reported === undefined) return false;
  if (verified.unit !== null && verified.unit === reported.unit) return false;
  if (verified.person !== null && verified.person === reported.person) return false;
  return (
    verified.evidence.length > 0 && verified.evidence.every((id) => view.row('attachment', id)?.item === verified.item)
  );
}

function sameField(row: object | null, field: string, value: unknown): boolean {
  if (row === null || field === 'removed') return row !== null;
  return JSON.stringify(Reflect.get(row, field) ?? null) === JSON.stringify(value ?? null);
}

const nothing = (): Seen => ({ struckOff: 0, faults: 0, unseen: 0, numbers: 0, restored: 0, steps: 0 });

test('whatever they do and whenever they meet, the rules of striking off and numbering hold', () => {
  const seen = nothing();
  fc.assert(
    fc.property(histories, skews, (history, skew) => {
      expect([...broken(history, skew, SOUND, stepRefusal, seen)]).toEqual([]);
    }),
    { numRuns: 150 },
  );
  // Without these the rules could hold of nothing.
  expect(seen.struckOff).toBeGreaterThan(20);
  expect(seen.faults).toBeGreaterThan(100);
  expect(seen.unseen).toBeGreaterThan(5);
  expect(seen.numbers).toBeGreaterThan(200);
  expect(seen.restored).toBeGreaterThan(50);
  expect(seen.steps).toBeGreaterThan(1000);
}, 120_000);

/** A guard, a merge, an answer that is wrong on purpose: the rule it is about must speak up. */
const BROKEN: Readonly<Record<string, { readonly how: Breakable; readonly guard: StepGuard; readonly rule: string }>> =
  {
    'any verifier will do': {
      how: SOUND,
      guard: (state, step) => {
        const refused = stepRefusal(state, step);
        return refused?.code === 'verifierIsReporter' || refused?.code === 'verifierOfReportingUnit' ? null : refused;
      },
      rule: 'struck off with evidence and a second party',
    },
    'no evidence is needed': {
      how: SOUND,
      guard: (state, step) => {
        const refused = stepRefusal(state, step);
        return refused?.code === 'evidenceNotAccepted' ? null : refused;
      },
      rule: 'struck off with evidence and a second party',
    },
    'struck off from any state': {
      how: SOUND,
      guard: (state, step) => (step.kind === 'struckOff' ? null : stepRefusal(state, step)),
      rule: 'struck off with evidence and a second party',
    },
    'the later writing of a step wins': {
      how: {
        ...SOUND,
        rules: {
          ...GOOD_RULES,
          merge: (row, patch, at) =>
            mergePatch(row, patch.entity === 'step' ? { ...patch, entity: 'urge' } : patch, at),
        },
      },
      guard: stepRefusal,
      rule: 'a step stands as it was first written',
    },
    'after a restore the ledger’s own last number is believed': {
      how: { ...SOUND, answer: (_, known) => known },
      guard: stepRefusal,
      rule: 'numbers follow one another without gap or repetition',
    },
  };

test.each(Object.entries(BROKEN))(
  'a broken rule is caught: %s',
  (_, { how, guard, rule }) => {
    const caught = new Set<string>();
    for (const [history, skew] of fc.sample(fc.tuple(histories, skews), 200)) {
      for (const each of broken(history, skew, how, guard, nothing())) caught.add(each);
      if (caught.has(rule)) break;
    }
    expect([...caught]).toContain(rule);
  },
  120_000,
);
