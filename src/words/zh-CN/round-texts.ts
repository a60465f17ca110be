// Sentences that the rules of rounds give (调度的说法): why a project is on the agenda, what changed, who has not reported.
import type { Facts, Wordings } from '../catalogue.ts';

export const roundTexts = {
  reasons: {
    lastItems: (f: Facts) =>
      Number(f.closed) > 0 ? `上轮交办 ${f.count} 件，办结 ${f.closed} 件` : `上轮交办 ${f.count} 件`,
    newlyLate: (f: Facts) => `新增逾期：${f.node} 超 ${f.days} 天`,
    stillLate: (f: Facts) => `仍逾期：${f.node} 超 ${f.days} 天`,
    lightWorse: (f: Facts) => `灯由正常转临期：${f.node}`,
    dueSoon: (f: Facts) =>
      Number(f.count) > 1 ? `${f.node} ${f.due} 到期等 ${f.count} 个节点` : `${f.node} ${f.due} 到期`,
    idle: (f: Facts) => `连续 ${f.rounds} 轮无进展`,
    sameText: () => '形象进度与上期相同',
  },
  updates: {
    nodeDone: (f: Facts) => `“${f.name}”已完成，${f.now}`,
    nodeReopened: (f: Facts) => `“${f.name}”取消完成`,
    nodeMoved: (f: Facts) => `“${f.name}”计划由 ${f.was} 调整为 ${f.now}`,
    nodeAdded: (f: Facts) => `新增节点“${f.name}”`,
    report: (f: Facts) => `新报进展：${f.now}`,
    money: () => '完成投资有更新',
    itemReported: (f: Facts) => `${f.name} 已于 ${f.now} 申请销号`,
    itemClosed: (f: Facts) => `${f.name} 已办结`,
    itemChanged: (f: Facts) => `${f.name} 办理状态有变`,
  },
  /** The whole text to copy: `lines` come one below the other. */
  notReportedSentence: (f: Facts) =>
    `${f.round}材料截至 ${f.cutOff}，还有 ${f.count} 个项目本轮未报，请尽快报送形象进度、存在问题和下步打算：`,
  notReportedLine: (f: Facts) => `${f.name}（${f.who}）`,
  nobody: '责任人未落实',
  marks: { done: '完成', late: '逾期', due: '将到期', moved: '调整', reopened: '取消完成', new: '新增' },
  figures: {
    projects: '调度项目',
    onAgenda: '上会项目',
    late: '逾期项目',
    soon: '临期项目',
    ok: '正常项目',
    idle: '未开工项目',
    done: '竣工项目',
    stopped: '停缓建项目',
    lateNodes: '逾期节点',
    nodesDone: '完成节点',
    nodesAll: '全部节点',
    nodesDoneSince: '本期完成节点',
    total: '总投资',
    plan: '年度计划',
    investmentDone: '本年完成',
    notReported: '本轮未报',
    sameText: '与上期相同',
    withoutProgress: '连续无进展',
    itemsCarried: '上轮交办',
    itemsClosed: '已办结',
    itemsOpen: '未办结',
    itemsOverdue: '逾期事项',
    newItems: '新交办',
    reissued: '再交办',
    notes: '仅记录',
    updates: '会前更新',
  },
} satisfies Wordings;
