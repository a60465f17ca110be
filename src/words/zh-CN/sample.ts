// Words around the sample ledger (示例台账), and the four lines of a project's situation.
import type { Wordings } from '../catalogue.ts';

export const sample = {
  name: '示例台账',
  mark: '示例',
  banner: '示例台账，数据为虚构',
  what: '11 个专班、40 个项目的示例，随便改，和正式台账分开',
  leave: '回到自己的台账',
  situation: {
    title: (name: string) => `【${name}】`,
    progress: (text: string) => `进展：${text}`,
    problems: (text: string) => `问题：${text}`,
    next: (text: string) => `下步：${text}`,
    whose: (text: string) => `责任人：${text}`,
    none: '无',
    notReported: '未报',
    nobody: '责任人未落实',
    nodes: (done: number, all: number) => `节点 ${done}/${all}`,
    late: (name: string, due: string, days: number) => `${name} 应于 ${due}，已超 ${days} 天`,
    upcoming: (name: string, due: string) => `下一节点 ${name}，${due}`,
  },
} satisfies Wordings;
