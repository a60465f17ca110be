// What is derived of the resident ledger (派生值): after any edits the kept summaries are those of a ledger read anew.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ENTITY_NAMES,
  type EntityName,
  entities,
  fieldNamesOf,
  type Row,
} from '../../../src/domain/entities/registry.ts';
import { docContext, scopeOf } from '../../../src/domain/rounds/make-doc.ts';
import { sampleDrafts } from '../../../src/domain/sample/sample-drafts.ts';
import { ResidentRows } from '../../../src/ledger/resident.ts';
import { itemsIn } from '../../../src/ui/kit/items/use-items.ts';
import { summariesOf } from '../../../src/ui/kit/use-summaries.ts';
import { appraisalIn } from '../../../src/ui/rounds/appraisals.ts';
import { Office, TODAY } from '../office.ts';

const sample = new Office();
sample.write(sampleDrafts(TODAY, sample.newId));
const view = sample.view();
const RESIDENT = ENTITY_NAMES.filter((name) => entities[name].resident && view.all(name).length > 1);

const edit = fc.record({
  entity: fc.constantFrom(...RESIDENT),
  row: fc.nat(),
  like: fc.nat(),
  field: fc.nat(),
  what: fc.constantFrom('field', 'field', 'field', 'remove', 'copy'),
});
type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never;

/** One field of a row takes the value another row has there; or the row goes, comes back, or comes a second time. */
function edited(resident: ResidentRows, { entity, row, like, field, what }: Edit, copy: number): Row<EntityName> {
  const rows = resident.everything(entity);
  const [one, other] = [rows[row % rows.length], rows[like % rows.length]];
  if (one === undefined || other === undefined) throw new Error(`the sample has no ${entity}`);
  if (what === 'copy') return { ...one, id: `copy${copy}` } as Row<EntityName>;
  const removed = one.removed === null ? { on: TODAY, by: '录入员', why: '' } : null;
  if (what === 'remove') return { ...one, removed } as Row<EntityName>;
  const names = fieldNamesOf(entity);
  const name = names[field % names.length] ?? '';
  return { ...one, [name]: Reflect.get(other, name) } as Row<EntityName>;
}

function readAnew(from: ResidentRows): ResidentRows {
  const anew = new ResidentRows();
  for (const entity of RESIDENT) anew.load(entity, from.everything(entity));
  return anew;
}

/** The order of a list of all rows says nothing: every screen has one of its own. */
function said(resident: ResidentRows) {
  const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);
  return {
    projects: [...summariesOf(resident, TODAY).all].sort(byId),
    items: [...itemsIn(resident, TODAY)].sort(byId),
    rounds: [...resident.all('round')].sort(byId).map((round) => {
      const context = docContext(resident, round, TODAY, null);
      return [...scopeOf(resident, round.id)].sort(byId).map((project) => appraisalIn(resident, project, context));
    }),
  };
}

test('after any edits every summary of a project, of an item and of a project in a round is what a ledger read anew says', () => {
  fc.assert(
    fc.property(fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 }), (folds) => {
      const resident = new ResidentRows();
      for (const entity of RESIDENT) resident.load(entity, view.all(entity));
      said(resident);
      for (const [at, edits] of folds.entries()) {
        resident.fold(
          edits.map((each, place) => ({ entity: each.entity, row: edited(resident, each, 10 * at + place) })),
          at + 1,
        );
        expect(said(resident)).toEqual(said(readAnew(resident)));
      }
    }),
    { numRuns: 60 },
  );
});
