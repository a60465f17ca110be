// Words for first run (首次). zh-CN is the source of the catalogue.
import type { Wordings } from '../catalogue.ts';

export const firstRun = {
  title: '新建台账',
  note: '选一种开头，以后都能改。数据存在这台电脑里，断网照常用。',
  teams: {
    title: '从 11 个专班起步',
    note: '建好第一到第十一专班和 4对1 席位，名称、组长随后填一张表。',
    act: '建立空台账',
  },
  excel: {
    title: '导入现有的 Excel',
    note: '把在用的表拖进来，先看差异，再写入。',
    act: '选 Excel 文件',
    drop: '松手就读这些文件',
  },
  sample: {
    title: '先看示例台账',
    note: '约 40 个示例项目，随便点。一键重置，不混进正式台账。',
    act: '打开示例',
    goTo: '示例已经有了，直接打开',
  },
  restore: '从备份恢复，或打开收到的分发文件',
  restoreNote: '换了电脑或清了浏览器，用备份文件接着记；专班、专员用别人发来的文件开始。',
  classified: '涉密内容不得录入。本台账不是涉密信息系统。',
  working: '正在建立',
  workingSample: '正在写入示例',
  failed: (why: string) => `没建成：${why}`,
  notOpened: '浏览器没有让台账建立起来，看看是不是无痕窗口或磁盘已满，再试一次',
} satisfies Wordings;
