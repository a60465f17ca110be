// Words for exporting a view (导出). zh-CN is the source of the catalogue.
import type { Wordings } from '../catalogue.ts';

export const exporting = {
  button: '导出 Excel',
  title: '导出 Excel',
  note: '导出的表可以改了再导回来，只会变你改过的格子。',
  columns: '栏目',
  shownColumns: (count: number) => `眼前的 ${count} 列`,
  allColumns: (count: number) => `全部 ${count} 列`,
  rows: '项目',
  shownRows: (count: number) => `眼前的 ${count} 个`,
  allRows: (count: number) => `全部 ${count} 个`,
  whole: (projects: number, columns: number) => `整本台账：${projects} 个项目，${columns} 列。`,
  phones: {
    label: '电话',
    none: '不含',
    masked: '隐号',
    full: '完整',
    note: {
      none: '表里没有电话',
      masked: '加一列，如 专员03 138****5678',
      full: '加一列，号码完整；发出去之前看清给谁',
    },
  },
  act: (count: number) => `导出 ${count} 个项目`,
  leave: '不导出',
  working: '正在生成表格',
  nothing: '没有可导出的项目',
  done: (name: string) => `已下载 ${name}`,
  failed: '没有生成，多半是内存不够。少选些栏目或项目再试。',
  fileName: (ledger: string, day: string) => `${ledger}（${day}）.xlsx`,
} satisfies Wordings;
