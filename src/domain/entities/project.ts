/** 项目: facts only. Its light, next milestone and progress are derived; 开工 and 竣工 are its key milestones, never fields. */
import * as v from 'valibot';
import { type Day, isDay } from '../day.ts';
import { defineEntity } from '../entity.ts';
import { choice, count, fact, longText, mapField, moneyField, name, ref, text } from '../field.ts';

export const STAGES = [
  'reserve',
  'preparation',
  'newStart',
  'underConstruction',
  'completed',
  'inProduction',
  'stopped',
  'withdrawn',
] as const;
export type Stage = (typeof STAGES)[number];

/** 储备 / 前期 / 新开工 / 在建 / 竣工 / 投产 / 停缓建 / 退出, with the day and the reason: one fact, one field. */
export type StageFact = { readonly stage: Stage; readonly on: Day | null; readonly reason: string | null };

const stageSchema = v.nullable(
  v.strictObject({
    stage: v.picklist(STAGES),
    on: v.nullable(
      v.pipe(
        v.string(),
        v.check(isDay),
        v.transform((day) => day as Day),
      ),
    ),
    reason: v.nullable(v.pipe(v.string(), v.maxLength(500))),
  }),
);

export const project = defineEntity(
  'project',
  {
    // A. Identity
    /** 序号 is a stored number of the ledger, never an id. */
    number: text(['序号']),
    name: name(['项目名称', '项目全称', '工程名称', '名称']),
    formerNames: mapField(v.boolean()),
    parent: ref('project', ['父项目', '打捆项目']),
    /** National project code (GB/T 40058), 24 characters. */
    code: text(['项目代码', '项目编码', '统一代码']),
    team: ref('team', ['专班', '项目专班', '项目建设专班', '建设专班', '所属专班']),
    level: choice(
      {
        province: ['省级重点', '省重点', '省级'],
        city: ['市级重点', '市重点', '市级'],
        county: ['县级重点', '区级重点', '县(区)级重点', '区重点', '县级', '区级'],
      },
      ['项目级别', '级别', '分级管理'],
    ),
    category: text(['项目类别', '类别']),
    /** 建设性质 proper (新建, 扩建 …); the other list under the same head is the stage, and the import asks. */
    constructionType: choice(
      {
        new: ['新建'],
        extension: ['扩建'],
        rebuild: ['改建', '改扩建'],
        upgrade: ['技改', '技术改造'],
        relocation: ['迁建'],
      },
      ['建设性质', '项目性质'],
    ),
    handling: choice({ assessed: ['考核类'], served: ['跟踪服务类'] }, ['项目分类']),
    stage: fact<StageFact | null>(stageSchema, null, ['建设阶段', '项目阶段']),
    /** Programme tags (省重点, 专项债, 四个一批 …), one stamp each. */
    tags: mapField(v.boolean()),
    sector: text(['所属行业', '行业', '产业类别', '领域']),
    area: text(['所属区域', '所在区域', '属地', '所属乡镇', '乡镇(街道)']),
    site: text(['建设地点', '建设地址', '地点']),
    // B. Content
    scope: longText([
      '建设内容及规模',
      '建设规模及主要建设内容',
      '建设规模及内容',
      '主要建设内容',
      '建设内容',
      '建设规模',
    ]),
    benefit: longText(['建设必要性及主要效益', '预期效益', '建成后效益', '预计效益']),
    landArea: count(['用地面积', '占地面积']),
    floorArea: count(['建筑面积', '总建筑面积']),
    investor: text(['投资主体', '投资方']),
    // C. Money that is the project's own; what belongs to a period is a figure
    totalInvestment: moneyField(['总投资', '计划总投资', '项目总投资', '投资总额', '概算总投资']),
    /** A second 口径 (责任制总投资) with the reason why it differs. */
    otherTotal: moneyField(['总投资(责任制)', '责任制总投资']),
    otherTotalReason: text(['总投资不一致备注']),
    foreignCapital: count(['利用外资', '外资']),
    funding: longText(['资金来源']),
    // D. Time in words
    term: text(['建设年限', '建设起止年限', '建设起止年月', '建设周期', '建设工期']),
    yearGoal: longText(['年度目标', '年度建设目标', '年度形象进度目标', '年度建设内容']),
    // F. People outside the slots
    owner: ref('unit', [
      '建设单位',
      '项目单位',
      '项目业主',
      '业主单位',
      '业主',
      '项目业主单位',
      '项目(业主)单位',
      '实施单位',
    ]),
    ownerContact: text(['业主负责人', '业主联系人', '项目负责人']),
    // H. What a sheet says by itself
    /** A sheet's own status word; feeds no light. */
    reportedStatus: text(['状态', '项目状态', '进展状态', '目前状态']),
    /** A per cent that a sheet brings, kept as what the sheet says. */
    reportedPercent: text(['形象进度(%)', '进度(%)', '完成百分比']),
    remark: longText(['备注', '说明']),
    /** The project this one was merged into (同一项目). */
    mergedInto: ref('project'),
  },
  ['team', 'parent', 'owner', 'mergedInto'],
);
