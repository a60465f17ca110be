// The address of a view: it comes back as it went, and a broken one shows the whole ledger.
import { describe, expect, it } from 'vitest';
import { readKeptGrid, USUAL_GRID } from '../../../src/ui/ledger/kept-columns.ts';
import {
  addressOfView,
  hasConditions,
  type LedgerView,
  viewFromAddress,
  WHOLE_LEDGER,
  withoutConditions,
} from '../../../src/ui/ledger/rows/view-state.ts';

const back = (view: LedgerView) => viewFromAddress(new URLSearchParams(addressOfView(view)));

const EVERYTHING: LedgerView = {
  text: '金融 &中心',
  teams: ['t1', 'none'],
  lights: ['late', 'soon'],
  stages: ['reserve', 'underConstruction'],
  gap: true,
  dueWithin: 14,
  atLeastWan: 10_000,
  atMostWan: 500_000,
  order: { column: 'total', falling: true },
  grouped: false,
  folded: ['t2'],
  columns: ['number', 'name', 'light', 'remark', 'total'],
};

describe('the address of a view', () => {
  it('of the whole ledger is empty', () => {
    expect(addressOfView(WHOLE_LEDGER)).toBe('');
  });

  it('brings every part back', () => {
    expect(back(EVERYTHING)).toEqual(EVERYTHING);
    expect(back(WHOLE_LEDGER)).toEqual(WHOLE_LEDGER);
  });

  it('says sort and columns in words that people can read', () => {
    expect(addressOfView(EVERYTHING)).toContain('sort=-total');
    expect(addressOfView(EVERYTHING)).toContain('cols=number,name,light,remark,total');
  });

  it('takes nothing it does not know', () => {
    const odd = 'light=purple,late&sort=constructor&cols=nothing&min=-5&due=soon&stage=reserve&stage=x';
    expect(viewFromAddress(new URLSearchParams(odd))).toEqual({
      ...WHOLE_LEDGER,
      lights: ['late'],
      stages: ['reserve'],
    });
  });

  it('clearing the conditions keeps order, groups and columns', () => {
    const cleared = withoutConditions(EVERYTHING);
    expect(hasConditions(EVERYTHING)).toBe(true);
    expect(hasConditions(cleared)).toBe(false);
    expect(cleared).toMatchObject({ order: EVERYTHING.order, grouped: false, columns: EVERYTHING.columns });
  });
});

describe('columns kept on this machine', () => {
  const kept = (text: string | null) => readKeptGrid({ getItem: () => text }, 'main');

  it('are the usual ones when nothing or nonsense was kept', () => {
    for (const text of [null, '', '{', '[]', '"x"', '{"columns":5,"widths":[],"density":"huge"}'])
      expect(kept(text)).toEqual(USUAL_GRID);
  });

  it('keep order and width; 序号, 项目名称 and 灯 always lead', () => {
    const grid = kept(
      '{"columns":["total","name","remark","total"],"widths":{"total":120,"name":3,"x":90},"density":"compact"}',
    );
    expect(grid).toEqual({
      columns: ['number', 'name', 'light', 'total', 'remark'],
      widths: { total: 120 },
      density: 'compact',
    });
  });
});
