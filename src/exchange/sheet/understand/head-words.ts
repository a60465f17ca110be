// The words under which real ledgers bring a column (表头用语), beside the `heads` that the entities' own fields carry.
// Each list is written in normalised form: no spaces, half-width brackets.
import { entities } from '../../../domain/entities/registry.ts';
import type { SlotRole, Target } from './target.ts';

type Words = readonly string[];

const TEAM_WORDS: Words = [...entities.project.fields.team.heads, '专班名称', '所属专班', '工作专班', '牵头专班'];

const SLOT_WORDS: Readonly<Record<'coordination' | 'locality' | 'permits' | 'specialist', Words>> = {
  coordination: [
    '县级干部',
    '县级领导',
    '县处级干部',
    '包保领导',
    '挂点领导',
    '挂钩领导',
    '分包领导',
    '责任领导',
    '包抓领导',
    '市领导',
    '县领导',
    '区领导',
    '分管领导',
    '牵头领导',
    '包联领导',
    '联系领导',
    '包保县级领导',
    '县级包保领导',
    '帮包领导',
    '统筹协调',
  ],
  locality: [
    '帮包乡镇',
    '责任乡镇',
    '属地乡镇',
    '乡镇(街道、园区)',
    '乡镇(街道、园区)责任人',
    '乡镇责任人',
    '乡镇街道责任人',
    '责任街道',
    '属地责任单位',
    '属地单位',
    '包保乡镇',
    '乡镇街道',
    '乡镇及帮包责任人',
    '建设环境保障',
  ],
  permits: [
    '帮包部门',
    '帮包单位',
    '包保部门',
    '包保单位',
    '挂钩责任单位',
    '挂钩单位',
    '责任部门',
    '牵头部门',
    '牵头单位',
    '帮扶部门',
    '帮扶单位',
    '服务部门',
    '包联部门',
    '包联单位',
    '帮包部门及责任人',
    '手续办理',
  ],
  specialist: ['项目专员', '专员', '驻厂专员', '项目管家', '项目秘书', '服务专员', '跟踪服务', '驻点专员'],
};

/** Heads of team posts. */
const TEAM_POSTS: Readonly<Record<'lead' | 'deputy' | 'liaison', Words>> = {
  lead: ['专班组长', '组长', '专班负责人'],
  deputy: ['专班副组长', '副组长'],
  liaison: ['专班联络员', '联络员'],
};

const RESPONSIBLE_UNIT: Words = ['责任单位', '责任主体', '具体责任单位'];
const RESPONSIBLE_PERSON: Words = ['责任人', '具体责任人', '责任人员', '项目责任人', '直接责任人', '包保责任人'];
export const NODE_NAME: Words = [
  '节点内容',
  '节点名称',
  '节点',
  '关键节点',
  '建设节点',
  '重要节点',
  '工作节点',
  '节点任务',
];
export const NODE_PLANNED: Words = [
  '计划完成时间',
  '完成时限',
  '计划时间',
  '时限',
  '计划完成时限',
  '计划完成',
  '要求完成时间',
  '节点时限',
];
export const NODE_DONE: Words = ['实际完成时间', '实际完成', '实际时间', '完成日期', '实际完成日期'];
const NODE_PLAN: Words = [
  '关键节点安排',
  '节点计划',
  '节点安排',
  '建设节点及完成时限',
  '倒排工期',
  '倒排工期计划',
  '建设节点计划',
  '时间节点',
  '进度安排',
  '节点及时限',
  '工作节点安排',
];

/** Words of the stages: the other list that stands under 建设性质. */
export const STAGE_WORDS: ReadonlyMap<string, string> = new Map([
  ['储备', 'reserve'],
  ['储备项目', 'reserve'],
  ['谋划', 'reserve'],
  ['前期', 'preparation'],
  ['前期工作', 'preparation'],
  ['预备', 'preparation'],
  ['筹建', 'preparation'],
  ['前期项目', 'preparation'],
  ['新开工', 'newStart'],
  ['新开工项目', 'newStart'],
  ['拟新开工', 'newStart'],
  ['在建', 'underConstruction'],
  ['续建', 'underConstruction'],
  ['在建项目', 'underConstruction'],
  ['续建项目', 'underConstruction'],
  ['竣工', 'completed'],
  ['完工', 'completed'],
  ['竣工或部分竣工', 'completed'],
  ['建成', 'completed'],
  ['投产', 'inProduction'],
  ['竣工投产', 'inProduction'],
  ['投产运营', 'inProduction'],
  ['投用', 'inProduction'],
  ['停缓建', 'stopped'],
  ['停建', 'stopped'],
  ['缓建', 'stopped'],
  ['退出', 'withdrawn'],
  ['取消', 'withdrawn'],
]);

/** Programme tags that stand as a column of their own (是否省重点 …). */
const TAG_WORDS: Words = [
  '省重点',
  '市重点',
  '专项债',
  '中央预算内',
  '四个一批',
  '重大支撑项目',
  '省重大项目',
  '双招双引',
];

/** Exact heads of one column → its target. The first list that names a head wins. */
export const EXACT: ReadonlyMap<string, Target> = new Map(exactPairs());

function exactPairs(): [string, Target][] {
  const pairs: [string, Target][] = [];
  const add = (words: Words, target: Target): void => {
    for (const word of words) pairs.push([word, target]);
  };
  // Later entries win in a Map, so the plain fields come first and the more special meanings after them.
  for (const [field, { heads }] of Object.entries(entities.project.fields)) add(heads, { kind: 'field', field });
  add(entities.project.fields.number.heads.concat(['编号', '项目序号']), { kind: 'field', field: 'number' });
  add(TEAM_WORDS, { kind: 'team' });
  for (const part of ['text', 'problems', 'next'] as const)
    add(entities.progress.fields[part].heads, { kind: 'progress', part, period: null });
  add(['完成情况', '进展', '当前形象进度', '建设进展', '项目进度', '进度', '截至目前进展', '形象进度描述'], {
    kind: 'progress',
    part: 'text',
    period: null,
  });
  for (const role of ['coordination', 'locality', 'permits', 'specialist'] as const) add(SLOT_WORDS[role], slot(role));
  for (const role of ['lead', 'deputy', 'liaison'] as const) add(TEAM_POSTS[role], slot(role));
  add(RESPONSIBLE_UNIT, { kind: 'duty', part: 'unit' });
  add(RESPONSIBLE_PERSON, { kind: 'duty', part: 'person' });
  add(NODE_PLAN, { kind: 'nodePlan', within: null });
  add(
    ['联系电话', '电话', '手机', '手机号', '手机号码', '联系方式', '电话、电子邮箱及传真', '联系人电话', '电话号码'],
    { kind: 'phone' },
  );
  add(['亮灯', '灯', '预警', '预警颜色', '亮灯情况', '总体进度灯'], { kind: 'derived', what: 'light' });
  add(['下一节点', '下一个节点'], { kind: 'derived', what: 'next' });
  for (const tag of TAG_WORDS) add([tag, `是否${tag}`, `是否为${tag}`, `是否${tag}项目`], { kind: 'tag', tag });
  return pairs;
}

function slot(role: SlotRole): Target {
  const person =
    role === 'coordination' || role === 'specialist' || role === 'lead' || role === 'deputy' || role === 'liaison';
  return { kind: 'slot', role, part: person ? 'person' : 'holder' };
}
