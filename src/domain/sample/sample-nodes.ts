/** 示例台账: the node plans its projects follow, in their usual order. `unit` = who answers: a department, the township, or the owner. */
import type { Row } from '../entities/registry.ts';

export type SampleNode = {
  readonly name: string;
  readonly kind: Row<'milestone'>['kind'];
  /** Name of the responsible unit; null = the following slot's. */
  readonly unit: string | null;
  readonly evidence: Row<'milestone'>['evidence'];
};

const node = (
  name: string,
  unit: string | null = null,
  kind: SampleNode['kind'] = null,
  evidence: SampleNode['evidence'] = null,
): SampleNode => ({ name, kind, unit, evidence });

const START = node('开工', null, 'start', 'photo');
const COMPLETION = node('竣工', null, 'completion', 'any');

export const SAMPLE_PLANS = {
  industry: [
    node('立项备案', '行政审批部门', 'permit'),
    node('用地组卷报批', '自然资源部门', 'permit', 'paper'),
    node('土地挂牌', '自然资源部门', 'permit', 'paper'),
    node('施工许可', '行政审批部门', 'permit', 'paper'),
    START,
    node('主体封顶', null, null, 'photo'),
    node('设备安装'),
    COMPLETION,
    node('投产', null, 'production', 'any'),
  ],
  city: [
    node('可研批复', '行政审批部门', 'permit'),
    node('用地手续', '自然资源部门', 'permit', 'paper'),
    node('规划许可', '自然资源部门', 'permit', 'paper'),
    node('施工许可', '住建部门', 'permit', 'paper'),
    START,
    node('主体封顶', null, null, 'photo'),
    node('幕墙工程招标', '住建部门'),
    node('消防专项验收', '住建部门', 'permit', 'paper'),
    COMPLETION,
    node('投入运营', null, 'production', 'any'),
  ],
  hospital: [
    node('项目签约', '卫健部门'),
    node('地面房屋拆迁', '甲街道'),
    node('土地挂牌', '自然资源部门', 'permit', 'paper'),
    node('施工许可', '住建部门', 'permit', 'paper'),
    START,
    node('主体封顶', null, null, 'photo'),
    node('设备安装'),
    COMPLETION,
    node('投入运营', null, 'production', 'any'),
  ],
  road: [
    node('可研批复', '行政审批部门', 'permit'),
    node('征地拆迁'),
    node('管线迁改', '交通部门'),
    START,
    node('路基完成', null, null, 'photo'),
    node('桥梁桩基检测', '交通部门', null, 'paper'),
    node('路面摊铺', null, null, 'photo'),
    COMPLETION,
  ],
  scenery: [
    node('方案批复', '行政审批部门', 'permit'),
    node('施工招标', '住建部门'),
    START,
    node('河道清淤', null, null, 'photo'),
    node('绿化栽植', null, null, 'photo'),
    COMPLETION,
  ],
  village: [
    node('村庄摸底', '丙镇'),
    node('方案批复', '农业农村部门', 'permit'),
    START,
    node('管网入户', '丙镇', null, 'photo'),
    COMPLETION,
  ],
} as const satisfies Readonly<Record<string, readonly SampleNode[]>>;

export type SamplePlan = keyof typeof SAMPLE_PLANS;
