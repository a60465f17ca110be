// Words for my tasks (我的任务). zh-CN is the source of the catalogue.
import type { Wordings } from '../catalogue.ts';

export const myTasks = {
  title: '我的任务',
  sentence: (nodes: number, items: number, late: number) => {
    const open = [nodes > 0 ? `${nodes} 个节点` : '', items > 0 ? `${items} 件事项` : ''].filter((part) => part !== '');
    if (open.length === 0) return '没有待办的节点';
    return `${open.join('、')}待办${late === 0 ? '' : `，${late} 个逾期`}`;
  },
  items: '事项',
  itemsLate: '逾期的事项',
  itemsDone: '已销号的事项，近 60 天',
  asked: '我申请的',
  askedNote: '已申请销号，等核查',
  accept: '签收',
  report: '申请销号',
  progress: '报进展',
  toItem: '看全部',
  returned: (reason: string) => `退回：${reason}`,
  day: (_year: number, month: number, date: number, weekday: string) => `${month}月${date}日 ${weekday}`,
  who: '先选谁在用这台电脑',
  whoNote: '选了人，这里就列出他跟的节点；写专班名，就列出全专班的。',
  own: '我跟的',
  open: '待办',
  done: '办完的',
  doneLately: '近 60 天',
  groups: { late: '逾期', today: '今天', week: '7 天内', later: '以后', undated: '没有日期' },
  allDone: '都办完了',
  noneOpen: '没有待办的节点',
  noneOpenNote: '有新的节点排给你，就会列在这里。',
  noDuty: '还没有职责记在这个人名下。到项目页指定席位，节点就会列在这里。',
  noneDone: '近 60 天没有办完的',
  offline: '没有网络，照常可用',
  offlineNote: '打勾、拍照都存在这台机器上。',
  kept: '已存着',
  keptSaid: (name: string) => `“${name}”已存着，回去再报`,
  toProject: '去项目',
  doneOn: (day: string) => `${day} 完成`,
  due: (day: string, weekday: number) => `${day} 周${'日一二三四五六'[weekday] ?? ''}`,
  phrases: { done: '已办结', passed: '验收合格', filed: '资料已归档', seen: '现场已核' },
} satisfies Wordings;
