// One head, two lists (按内容认栏目): 建设性质 holds 新建/扩建 in one office and 新开工/续建 in the next. The values say which is assumed;
// the import asks all the same.
import { fieldOf } from '../../../domain/entities/registry.ts';
import type { HeadBlock, HeadColumn } from './find-head.ts';
import type { Grid } from './grid.ts';
import { STAGE_WORDS } from './head-words.ts';
import { squeezed } from './normalise.ts';

const ROWS_LOOKED_AT = 500;

export function byValues(grid: Grid, head: HeadBlock): HeadBlock {
  return { ...head, columns: head.columns.map((column) => settled(grid, head.last, column)) };
}

function settled(grid: Grid, lastHead: number, column: HeadColumn): HeadColumn {
  const { target, others } = column.reading;
  const other = others.find((entry) => entry.kind === 'field' && entry.field === 'stage');
  if (target.kind !== 'field' || target.field !== 'constructionType' || other === undefined) return column;
  const types = new Set(Object.values(fieldOf('project', 'constructionType')?.choices ?? {}).flat());
  let [stages, typed] = [0, 0];
  for (let row = lastHead + 1; row <= Math.min(grid.rowCount, lastHead + ROWS_LOOKED_AT); row++) {
    const text = squeezed(grid.text(row, column.column));
    if (STAGE_WORDS.has(text)) stages++;
    if (types.has(text)) typed++;
  }
  if (stages <= typed) return column;
  return { ...column, reading: { ...column.reading, target: other, others: [target] } };
}
