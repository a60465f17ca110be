// Words for the parts that all screens share (部件).
import type { Wordings } from '../catalogue.ts';

export const kit = {
  light: {
    late: '逾期',
    soon: '临期',
    ok: '正常',
    idle: '未开工',
    done: '竣工',
    stopped: '停缓建',
  },
  close: '关上',
  back: '返回',
  more: '更多',
  takenBack: '已撤销',
  undo: '撤销',
  undone: (what: string) => `已撤销：${what}`,
  dismiss: '收起',
  clear: '清空',
  loading: '正在读',
  required: '必填',
  gap: '缺',
  saved: {
    saved: (time: string) => `已存本机 ${time}`,
    savedUntimed: '已存本机',
    saving: '正在存',
    failed: '没存上',
    retrying: '没存上，正在重试',
    offline: '没有网络，照常可用',
  },
  day: {
    open: '打开日历',
    pick: '选日期',
    month: (year: number, month: number) => `${year}年${month}月`,
    spoken: (year: number, month: number, date: number) => `${year}年${month}月${date}日`,
    weekdays: '一 二 三 四 五 六 日',
    previousMonth: '上个月',
    nextMonth: '下个月',
    today: '今天',
    none: '不填日期',
    unread: (text: string) => `认不出日期“${text}”，可写 8.15、8月15日、2026-08-15`,
    hint: '如 8.15、8月15日、2026-08-15',
  },
  money: {
    units: { yuan: '元', wan: '万元', yi: '亿元' },
    unread: (text: string) => `认不出金额“${text}”，可写 1200万元、1.2亿元`,
  },
  picker: {
    open: '打开选项',
    search: '汉字、全拼、首字母都能搜',
    create: (text: string) => `新建“${text}”`,
    none: (text: string) => `没有“${text}”`,
    empty: '没有可选的',
    found: (count: number) => `${count} 个可选`,
  },
  file: {
    choose: '选文件',
    photo: '拍一张',
    drop: '拖入或粘贴照片、文件',
    dropHere: '放在这里',
  },
  urge: {
    nobody: '责任人未落实',
    late: (project: string, node: string, due: string, days: number, whose: string) =>
      `${project}“${node}”应于 ${due} 完成，已超 ${days} 天。责任：${whose}。请今天说明卡在哪里、哪天完成。`,
    explain: (project: string, node: string, due: string, days: number, whose: string) =>
      `${project}“${node}”应于 ${due} 完成，已超 ${days} 天，台账里没有下一步。责任：${whose}。请今天说明下一步和完成日期。`,
    coming: (project: string, node: string, due: string, days: number, whose: string) =>
      `${project}“${node}”计划 ${due} 完成，${days === 0 ? '就在今天' : `还有 ${days} 天`}。责任：${whose}。请说明进展，能否按期完成。`,
    undated: (project: string, node: string, whose: string) =>
      `${project}“${node}”还没有计划时间。责任：${whose}。请报计划完成日期。`,
    said: (project: string) => `已记催办 ${project}，这段话已复制，去粘贴给责任人`,
    saidOnly: (project: string) => `已记催办 ${project}，话没复制上`,
  },
  copy: {
    done: '已复制，去粘贴',
    failed: '没复制上，选中文字后按 Ctrl C',
    table: '复制成表格',
    tableRows: (rows: number) => `已复制 ${rows} 行，可贴进 WPS、Word`,
  },
  progress: {
    of: (done: string, total: string) => `${done} / ${total}`,
    cancel: '停下',
  },
  sort: {
    by: (column: string) => `按“${column}”排`,
    rising: '升序',
    falling: '降序',
  },
  keys: {
    title: '这一页的按键',
    everywhere: '到处可用',
    here: '这一页',
    help: '看按键',
    afterwards: '再按',
    space: '空格',
  },
} satisfies Wordings;
