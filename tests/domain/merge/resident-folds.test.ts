// Folding into the resident ledger (常驻台账): lists and indexes are maintained, and stay what a ledger read anew would have.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '../../../src/domain/day.ts';
import type { Row } from '../../../src/domain/entities/registry.ts';
import { idOf } from '../../../src/domain/id.ts';
import { spanOfDay } from '../../../src/domain/span.ts';
import { ResidentRows } from '../../../src/ledger/resident.ts';
import { rowOf } from '../plain-rows.ts';

type Node = Row<'milestone'>;

const PROJECTS = ['p1', 'p2', 'p3'];

const node: fc.Arbitrary<Node> = fc
  .record({
    id: fc.integer({ min: 1, max: 12 }).map((n) => idOf<'milestone'>(`m${n}`)),
    project: fc.constantFrom(...PROJECTS).map((id) => idOf<'project'>(id)),
    planned: fc.integer({ min: 0, max: 3 }).map((days) => spanOfDay(addDays(day('2026-03-01'), days))),
    removed: fc.constantFrom(null, { on: day('2026-03-02'), by: '录入员', why: '重复' }),
  })
  .map((values) => rowOf('milestone', values));
const nodes = fc.array(node, { maxLength: 8 });

const ids = (rows: readonly Node[]) => rows.map(({ id }) => id).sort();

function fold(resident: ResidentRows, rows: readonly Node[], seq: number): void {
  resident.fold(
    rows.map((row) => ({ entity: 'milestone', row })),
    seq,
  );
}

/** Asks for everything, so that all of it must be maintained from then on. */
function said(resident: ResidentRows) {
  const due = resident.due(null, null);
  return {
    live: ids(resident.all('milestone')),
    removed: ids(resident.removed('milestone')),
    due: ids(due),
    days: due.map(({ planned }) => planned?.to),
    projects: PROJECTS.map((project) => ids(resident.rows('milestone', 'project', project))),
  };
}

test('after any folds every list says what a ledger read anew says', () => {
  fc.assert(
    fc.property(fc.array(nodes, { maxLength: 12 }), (folds) => {
      const resident = new ResidentRows();
      said(resident);
      for (const [at, rows] of folds.entries()) {
        fold(resident, rows, at + 1);
        const anew = new ResidentRows();
        anew.load('milestone', resident.everything('milestone'));
        expect(said(resident)).toEqual(said(anew));
      }
    }),
  );
});

test('a list that was handed out stays as it was', () => {
  fc.assert(
    fc.property(nodes, nodes, (first, then) => {
      const resident = new ResidentRows();
      fold(resident, first, 1);
      const handedOut = resident.all('milestone');
      const copy = [...handedOut];
      fold(resident, then, 2);
      expect(handedOut).toEqual(copy);
    }),
  );
});
