/** 经过不成立: a step that could not be done at its place — two copies acted without knowing of each other. It is kept. */
import { type ItemFinding, inItem } from './item-case.ts';

export const stepWithoutEffect: ItemFinding = (about) =>
  about.item.state.faults.map(({ step }) =>
    inItem(about, 'stepWithoutEffect', 'warn', { kind: step.kind ?? '', by: step.by ?? '', on: step.on ?? '' }),
  );
