// 示例台账: its items stand in every state, by acts that the guards allow; what is late or sent back bears an invented name.
import { expect, it } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { ITEM_GROUPS, itemClock, itemSummary } from '../../../src/domain/items/item-summary.ts';
import { sampleDrafts } from '../../../src/domain/sample/sample-drafts.ts';
import { Office } from '../office.ts';

it.each(['2026-11-23', '2027-01-04', '2028-02-29'])(
  'on %s there is something in every group of the register',
  (text) => {
    const today = day(text);
    const office = new Office();
    office.write(sampleDrafts(today, office.newId));
    const view = office.view();
    const items = view.all('item').map((row) => itemSummary(view, row, itemClock(view, today)));
    expect(items.length).toBeGreaterThan(24);
    const groups = new Set(items.map((item) => item.group));
    expect(ITEM_GROUPS.filter((group) => !groups.has(group) && group !== 'toReview')).toEqual([]);
    expect(items.flatMap((item) => item.state.faults.map((fault) => [item.row.name, fault.code]))).toEqual([]);
    const hard = items.filter(
      (item) => ['overdue', 'suspended', 'cancelled'].includes(item.group) || item.state.returns > 0,
    );
    const projects = hard.map((item) => view.row('project', item.row.project ?? '')?.name ?? '');
    expect(projects.length).toBeGreaterThan(4);
    expect(projects.filter((name) => !name.startsWith('示例项目'))).toEqual([]);
    const numbers = items.flatMap((item) => (item.number === null ? [] : [item.number]));
    expect(new Set(numbers).size).toBe(numbers.length);
  },
);
