// The fold (事项状态): the same whatever order the steps come in, and worked out anew only when a step comes.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldSteps } from '../../../src/domain/items/item-state.ts';
import { itemClock, itemSummary } from '../../../src/domain/items/item-summary.ts';
import { ResidentRows } from '../../../src/ledger/resident.ts';
import { TODAY } from '../office.ts';
import { rowOf } from '../plain-rows.ts';
import { itemOffice } from './item-office.ts';

test('steps in any order, and doubled, fold to the same', () => {
  const { office, struckOff, state } = itemOffice();
  const item = struckOff();
  const steps = office.view().rows('step', 'item', item);
  expect(steps.length).toBeGreaterThan(4);
  fc.assert(
    fc.property(fc.shuffledSubarray([...steps], { minLength: steps.length }), (shuffled) => {
      expect(foldSteps(shuffled)).toEqual(state(item));
    }),
  );
});

test('a renamed person or a changed setting folds nothing anew; a step does', () => {
  const { office, reported, struckOff } = itemOffice();
  const [item, other] = [reported(), struckOff()];
  const view = office.view();
  const resident = new ResidentRows();
  for (const entity of ['item', 'step', 'person', 'setting'] as const) resident.load(entity, view.all(entity));
  const stateNow = () => {
    const row = resident.row('item', item);
    if (row === null) throw new Error('no item');
    return itemSummary(resident, row, itemClock(resident, TODAY)).state;
  };
  const before = stateNow();
  resident.fold([{ entity: 'person', row: rowOf('person', { name: '改名' }) }], 1);
  expect(stateNow()).toBe(before);
  const [step] = resident.rows('step', 'item', other);
  if (step === undefined) throw new Error('no step');
  resident.fold([{ entity: 'step', row: { ...step, id: rowOf('step', {}).id, item: before.issued?.item ?? null } }], 2);
  expect(stateNow()).not.toBe(before);
});
