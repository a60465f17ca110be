// Words on the sheets we write (导出的表): heads, group and total rows, footer. An exported sheet is an office form: the import
// knows these heads, so the Chinese ones are used whatever the language of the screen.
// zh-CN is the source of the catalogue.
import type { Wordings } from '../catalogue.ts';

export const sheet = {
  sheetName: '项目台账',
  unitWan: '单位：万元',
  reported: (reporter: string, day: string) =>
    reporter === '' ? `填报时间：${day}` : `填报单位：${reporter}　填报时间：${day}`,
  reportedBlank: '填报单位：　　　　　　填报时间：',
  total: (count: number) => `合计（${count}个）`,
  group: (place: number, team: string, count: number) => `${numeral(place)}、${team}（${count}个）`,
  otherProjects: '其他项目',
  footer: { beforePage: '第 ', beforePages: ' 页 共 ', after: ' 页' },
  /** 填报表: heads of the form a team or person fills in. */
  fillIn: {
    sheetName: '填报表',
    title: (who: string, day: string) => `${who}填报表（截至 ${day}）`,
    note: '只填白色的格；灰色的不用动。填完原样发回。',
    number: '序号',
    project: '项目名称',
    node: '节点',
    planned: '计划完成时间',
    done: '实际完成日',
    text: '形象进度',
    problems: '存在问题',
    next: '下步打算',
    figure: (period: string) => `${period}完成投资（万元）`,
    month: (year: number, month: number) => `${year}年${month}月`,
  },
  heads: {
    number: '序号',
    team: '专班',
    name: '项目名称',
    light: '灯',
    scope: '建设内容及规模',
    owner: '项目单位',
    money: '投资（万元）',
    total: '总投资',
    yearPlan: '年度计划',
    yearDone: '本年完成',
    doneUpTo: (month: number) => `1-${month}月完成`,
    ratio: '占比',
    nodes: '节点时间',
    start: '开工',
    completion: '竣工',
    /** In a form to be filled in, where a bare 开工 would leave open whether the plan or the fact is meant. */
    startPlanned: '计划开工时间',
    completionPlanned: '计划竣工时间',
    next: '下一节点',
    progress: '形象进度',
    problems: '存在问题',
    nextSteps: '下步打算',
    roster: '4对1帮包',
    coordination: '县级干部',
    permits: '帮包部门及责任人',
    locality: '乡镇责任人',
    specialist: '项目专员',
    phones: '联系电话',
    remark: '备注',
  },
} satisfies Wordings;

const DIGITS = '零一二三四五六七八九';

/** 1–99 in Chinese numerals, as group rows count. */
function numeral(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return head + (ones === 0 && tens > 0 ? '' : DIGITS[ones]);
}
