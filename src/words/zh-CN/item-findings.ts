// What can be wrong with an item (事项检查结果): each says what to do next.
import type { Facts, Wordings } from '../catalogue.ts';
import { fields } from './fields.ts';

export const itemFindings = {
  itemOverdue: (f: Facts) => `${no(f)}“${f.name}”应于 ${f.due} 办结，已超 ${f.days} 天`,
  itemCheckLate: (f: Facts) => `${no(f)}“${f.name}”已申报，核查超过时限 ${f.days} 天`,
  itemReviewDue: (f: Facts) => `${no(f)}“${f.name}”复查日 ${f.day} 已过 ${f.days} 天，复查后定下次日期`,
  itemWithoutPerson: (f: Facts) => `${no(f)}“${f.name}”责任人未落实`,
  verifierOfReportingUnit: (f: Facts) => `${no(f)}“${f.name}”由申报单位${f.unit}的 ${f.person} 核查，换人重新核查`,
  evidenceGone: (f: Facts) =>
    `${no(f)}“${f.name}”核查所依据的佐证有 ${f.count} 份已移除或不在本台账，恢复佐证或重新核查`,
  stepWithoutEffect: (f: Facts) =>
    `${no(f)}“${f.name}”：${f.by} ${f.on} 的“${act(f.kind)}”与先前的经过不符，未生效，核对后重办`,
  stepsCrossed: (f: Facts) =>
    `${no(f)}“${f.name}”：${f.by} 作“${act(f.kind)}”时还不知道 ${f.earlierBy} 的“${act(f.earlier)}”，核对以哪个为准`,
  duplicateNumber: (f: Facts) => `${f.number} 号重号：“${f.name}”与“${f.other}”，其中一件作废重编`,
  numberWaiting: (f: Facts) => `“${f.name}”已交办，等编号机确认编号`,
} satisfies Wordings;

function no(f: Facts): string {
  return f.number === '' ? '' : `${f.number} 号`;
}

function act(kind: Facts[string] | undefined): string {
  const names: Readonly<Record<string, string>> = fields.choices.step.kind;
  return names[String(kind)] ?? '';
}
