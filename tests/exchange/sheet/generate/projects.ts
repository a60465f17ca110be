// Made-up projects with what a careful clerk would read from each cell (造数): nothing here is shared with the reader.
import type { Chance } from './chance.ts';

/** A time as a cell writes it, and the last day it means (2020 where it says no year); null = no day in it. */
export type Time = { readonly cell: string | number | { readonly day: string }; readonly due: string | null };

const TIMES: readonly Time[] = [
  { cell: { day: '2020-03-15' }, due: '2020-03-15' },
  { cell: { day: '2019-11-02' }, due: '2019-11-02' },
  { cell: '2020-05-08', due: '2020-05-08' },
  { cell: '2020/6/1', due: '2020-06-01' },
  { cell: '2020.7.9', due: '2020-07-09' },
  { cell: '20200415', due: '2020-04-15' },
  { cell: '2020年8月15日', due: '2020-08-15' },
  { cell: '2020年10月', due: '2020-10-31' },
  { cell: '2020.3', due: '2020-03-31' },
  { cell: '3月15日前', due: '2020-03-15' },
  { cell: '9月上旬', due: '2020-09-10' },
  { cell: '12月中旬', due: '2020-12-20' },
  { cell: '6月底前', due: '2020-06-30' },
  { cell: '2019年12月底', due: '2019-12-31' },
  { cell: '三季度', due: '2020-09-30' },
  { cell: '2020年第4季度', due: '2020-12-31' },
  { cell: '上半年', due: '2020-06-30' },
  { cell: '年底前', due: '2020-12-31' },
  { cell: '长期坚持', due: null },
  { cell: '待定', due: null },
  { cell: '２０２０年６月', due: '2020-06-30' },
  { cell: 43_905, due: '2020-03-15' },
];

const FULL_DAYS: readonly (Time & { readonly due: string })[] = [
  { cell: { day: '2020-02-12' }, due: '2020-02-12' },
  { cell: '2020-04-20', due: '2020-04-20' },
  { cell: '2020年5月3日', due: '2020-05-03' },
  { cell: '2019.12.30', due: '2019-12-30' },
];

export type Project = {
  readonly number: number;
  readonly name: string;
  readonly team: number;
  readonly level: 'province' | 'city' | 'county';
  readonly type: 'new' | 'extension' | 'upgrade';
  readonly sector: string;
  readonly area: string;
  readonly site: string;
  readonly scope: string;
  /** 元: every amount is whole. */
  readonly money: {
    readonly [what in 'total' | 'before' | 'plan' | 'run' | 'month' | 'early' | 'middle' | 'late']: number;
  };
  readonly term: string;
  readonly start: Time;
  readonly finish: Time;
  readonly started: Time & { readonly due: string };
  readonly node: string;
  readonly nodePlanned: Time;
  readonly nodeDone: Time & { readonly due: string };
  readonly quarterNode: string;
  readonly progress: string;
  readonly monthProgress: string;
  readonly problems: string;
  readonly next: string;
  readonly leader: string;
  readonly department: string;
  readonly officer: string;
  readonly liaison: string;
  readonly phone: string;
  readonly owner: string;
  readonly ownerHead: string;
  readonly specialist: string;
  readonly township: string;
  readonly status: string;
  readonly remark: string;
};

const NODES = ['立项备案', '土地组卷报批', '规划许可', '施工许可', '桩基施工', '主体封顶', '设备安装'];
const STEMS = '甲乙丙丁戊己庚辛壬癸';

export function makeProjects(by: Chance, teams: number): readonly Project[] {
  let number = 0;
  const projects: Project[] = [];
  for (let team = 1; team <= teams; team++)
    for (let place = 0; place < 3 + by.below(3); place++) projects.push(makeProject(by, ++number, team));
  return projects;
}

function makeProject(by: Chance, number: number, team: number): Project {
  // Whole hundreds of 元, so that 万元 has two decimals and 亿元 six.
  const amount = (from: number, to: number): number => (from + by.below(to - from)) * 100;
  const stem = (): string => by.one([...STEMS]);
  return {
    number,
    name: `示例第${number}号${by.one(['智能部件', '冷链物流', '道路改造', '医疗中心'])}项目`,
    team,
    level: by.one(['province', 'city', 'county']),
    type: by.one(['new', 'extension', 'upgrade']),
    sector: by.one(['交通', '能源', '工业', '商贸', '文旅']),
    area: `示例${stem()}街道`,
    site: `示例路${1 + by.below(90)}号`,
    scope: `新建厂房${1 + by.below(9)}万㎡，\n生产线${1 + by.below(9)}条`,
    money: {
      total: amount(2_000_000, 90_000_000),
      before: amount(100_000, 900_000),
      plan: amount(500_000, 2_000_000),
      run: amount(10_000, 400_000),
      month: amount(1_000, 40_000),
      early: amount(100, 9_000),
      middle: amount(100, 9_000),
      late: amount(100, 9_000),
    },
    term: by.one(['2009-2011', '2010-', '09.10-11.3', '2019.10-2021.12']),
    start: by.one(TIMES),
    finish: by.one(TIMES),
    started: by.one(FULL_DAYS),
    node: by.one(NODES),
    nodePlanned: by.one(TIMES),
    nodeDone: by.one(FULL_DAYS),
    quarterNode: by.one(['围挡搭设', '管网迁改', '外墙保温']),
    progress: `完成基础${1 + by.below(90)}处`,
    monthProgress: `本月浇筑${1 + by.below(90)}方`,
    problems: `征迁${1 + by.below(90)}户未签`,
    next: `复工${1 + by.below(90)}个面`,
    leader: `县级干部${stem()}`,
    department: `示例${stem()}${by.one(['局', '委', '办'])}`,
    officer: `责任人${stem()}${number}`,
    liaison: `联络人${stem()}${number}`,
    phone: `0000-${1_000_000 + by.below(8_999_999)}`,
    owner: `示例企业${number}有限公司`,
    ownerHead: `业主代表${stem()}`,
    specialist: `项目专员${1 + by.below(40)}`,
    township: `示例${stem()}镇`,
    status: by.one(['在建', '滞后', '未开工']),
    remark: `编号${number}，${by.one(['续建', '跨年', '已并联审批'])}`,
  };
}
