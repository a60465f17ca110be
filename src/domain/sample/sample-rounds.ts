/**
 * 示例台账: a fortnightly series with three closed rounds and the next one open, held by the office's own commands. The items
 * born in them are in every state; late and returned ones only on invented names.
 */

import type { Draft } from '../command.ts';
import { acceptItems } from '../commands/accept-items.ts';
import { addSeries, SERIES_DEFAULTS } from '../commands/add-series.ts';
import type { EvidenceArgs } from '../commands/attach.ts';
import { closeRound } from '../commands/close-round.ts';
import { freezePack } from '../commands/freeze-pack.ts';
import { planRounds } from '../commands/plan-rounds.ts';
import { recordDecision } from '../commands/record-decision.ts';
import { recordItemProgress } from '../commands/record-item-progress.ts';
import { recordProgress } from '../commands/record-progress.ts';
import { reportItem } from '../commands/report-item.ts';
import { returnItem } from '../commands/return-item.ts';
import { setRoundScope } from '../commands/set-round-scope.ts';
import { strikeOffItems } from '../commands/strike-off-items.ts';
import { addDays, type Day } from '../day.ts';
import type { Row } from '../entities/registry.ts';
import { type Id, idOf } from '../id.ts';
import { USUAL_CHECKS } from '../items/item-types.ts';
import { turnDraft } from '../items/numbering.ts';
import { lastEditionOf, roundState, roundsOf } from '../rounds/round-state.ts';
import { isWorkingDay } from '../schedule/working-days.ts';
import { spanOfDay } from '../span.ts';
import { SAMPLE_DEVICE, SampleBook } from './sample-book.ts';
import { olderItems, onSiteItems } from './sample-items.ts';

const OFFICE = '督查室';
/** 重点推进项目: those that every fortnightly round looks at. */
const SCOPE = [
  '示例项目甲',
  '示例项目庚',
  '海吉亚医院',
  '国际金融中心',
  '示例项目乙',
  '周公河农贸城',
  '示例项目丙',
  '聊高路聊夏路拓宽提升',
  '江北水镇配套路网',
  '示例项目丁',
  '示例项目戊',
  '小涓河景观提升',
] as const;

const FIRST_NUMBER = 21;

type Decided = {
  readonly project: (typeof SCOPE)[number] | null;
  readonly text: string;
  readonly unit: string | null;
  /** Days after the round. */
  readonly due: number | null;
  /** Key of the decision it goes on with. */
  readonly continues?: string;
};

const FIRST: Readonly<Record<string, Decided>> = {
  facade: { project: '示例项目乙', text: '幕墙工程招标文件完成第二稿', unit: '住建部门', due: 10 },
  power: { project: '周公河农贸城', text: '10kV 正式用电增容送电', unit: '商务部门', due: 20 },
  poles: { project: '示例项目丁', text: '迁改电力杆线 18 处', unit: '交通部门', due: 14 },
};
const SECOND: Readonly<Record<string, Decided>> = {
  sprinkler: { project: '示例项目丙', text: '3 区喷淋管网整改后申请消防复验', unit: '商务部门', due: 10 },
  survey: { project: '示例项目甲', text: '补齐勘测定界图', unit: '自然资源部门', due: 18 },
  seedlings: { project: '小涓河景观提升', text: '办理夜间进苗运输手续', unit: '城管部门', due: 10 },
  reports: { project: null, text: '各专班在截止日前报送进展，逐条写明完成日期', unit: null, due: null },
};
const THIRD: Readonly<Record<string, Decided>> = {
  again: {
    project: '示例项目丙',
    text: '7 日内完成 3 区喷淋管网整改并报复验',
    unit: null,
    due: 9,
    continues: 'sprinkler',
  },
  tender: { project: '示例项目乙', text: '招标文件第三稿定稿并挂网', unit: '住建部门', due: 12 },
  gas: { project: '示例项目丁', text: '商定燃气停气时段', unit: '交通部门', due: 13 },
  piles: { project: '示例项目戊', text: '2 号桥 4 根桩完成检测', unit: '交通部门', due: 9 },
  drawings: { project: '海吉亚医院', text: '补齐图审合格书', unit: '卫健部门', due: 14 },
  curtain: { project: '国际金融中心', text: '幕墙工程招标按节点推进，下轮通报进度', unit: null, due: null },
};

/** The whole sample with its rounds: every row once. */
export function withRounds(drafts: readonly Draft[], today: Day, newId: () => string): readonly Draft[] {
  const book = new SampleBook(drafts, today, newId, OFFICE);
  const numbering = turnDraft({ device: SAMPLE_DEVICE, year: 0, last: 0 });
  book.write([numbering]);
  const office = officeOf(book);
  const { first, isClear } = firstDay(today);
  olderItems(book, today);
  book.on(addDays(first, -7));
  const series = book.run(addSeries, {
    ...SERIES_DEFAULTS,
    name: '专题调度',
    firstDay: first,
    firstNumber: FIRST_NUMBER,
    // A holiday that no fortnight avoids must not carry a closed round beyond today.
    holiday: isClear ? SERIES_DEFAULTS.holiday : 'stay',
    time: '09:00',
    place: '管委会会议室',
  });
  book.run(planRounds, { series, count: 4 });
  const rounds = roundsOf(book, series);
  const projects = SCOPE.map((name) => office.project(name));
  for (const { id } of rounds) book.run(setRoundScope, { round: id, projects });
  const items = new Map<string, string>();
  for (const [at, decided] of [FIRST, SECOND, THIRD].entries()) {
    const round = rounds[at];
    if (round?.day == null) continue;
    report(book, office, round.day, at);
    office.hold(round, round.day, decided, items);
    follow(book, office, round.day, at, items);
  }
  onSiteItems(book, today);
  book.on(today);
  // Who allots numbers is set when the ledger is begun, not by its sample.
  return book.drafts().filter(({ id }) => id !== numbering.id);
}

/** The next round in two to six days, three before it a fortnight apart: all on working days where the calendar lets them. */
function firstDay(today: Day): { readonly first: Day; readonly isClear: boolean } {
  const clear = [4, 5, 3, 6, 2].find((next) =>
    [0, 14, 28, 42].every((back) => isWorkingDay(addDays(today, next - back))),
  );
  return { first: addDays(today, (clear ?? 4) - 42), isClear: clear !== undefined };
}

/** Reports before each round: one project says the same words from round to round. */
function report(book: SampleBook, office: Office, day: Day, at: number): void {
  const texts: Readonly<Record<string, readonly string[]>> = {
    示例项目庚: ['设备基础验收', '首批设备到场 12 台', '首批设备到场 12 台'],
    示例项目乙: ['招标文件第一稿', '招标文件第二稿', '招标文件第二稿修改'],
    示例项目丙: ['喷淋管网安装', '喷淋管网试压', '3 区喷淋管网整改'],
    示例项目戊: ['2 号桥桩基施工', '2 号桥桩基完成', '2 号桥 12 根桩已检'],
    海吉亚医院: ['土地挂牌公告', '土地已挂牌', '图审资料报送'],
    小涓河景观提升: ['河道清淤收尾', '乔木栽植 120 株', '乔木栽植 260 株'],
    聊高路聊夏路拓宽提升: ['路基剩 4.2 公里', '路基剩 2.6 公里', '路基剩 1.5 公里'],
    江北水镇配套路网: ['路基剩 2.4 公里', '路基剩 1.6 公里', '路基剩 1.1 公里'],
  };
  const on = addDays(day, -4);
  book.on(on);
  for (const [name, said] of Object.entries(texts))
    book.run(recordProgress, {
      project: office.project(name),
      period: null,
      on,
      text: said[at] ?? null,
      problems: null,
      next: null,
      reportedBy: null,
    });
}

/** What became of the items between the rounds. */
function follow(book: SampleBook, office: Office, day: Day, at: number, items: ReadonlyMap<string, string>): void {
  const item = (key: string): string => items.get(key) ?? '';
  if (at === 0) {
    office.accept(['facade', 'power', 'poles'].map(item), addDays(day, 1));
    office.finish(item('facade'), addDays(day, 8), '招标文件第二稿已送审');
    office.finish(item('poles'), addDays(day, 12), '18 处电力杆线已全部迁改');
  }
  if (at === 1) {
    office.finish(item('power'), addDays(day, 3), '正式用电已送电');
    office.accept(['sprinkler', 'survey', 'seedlings'].map(item), addDays(day, 1));
    office.finish(item('seedlings'), addDays(day, 8), '夜间运输手续已办结');
    office.report(item('sprinkler'), addDays(day, 9), '整改完成，申请复验');
    book.on(addDays(day, 11));
    book.run(returnItem, {
      item: item('sprinkler'),
      on: addDays(day, 11),
      reason: '3 区末端压力不足，照片与现场不符，补测后再报',
      due: 'stays',
      party: { unit: null, person: office.liaison, basis: null },
    });
  }
  if (at === 2) {
    office.accept(['tender', 'gas', 'piles', 'drawings'].map(item), addDays(day, 1));
    book.on(addDays(day, 5));
    const party = { unit: null, person: null, basis: 'phone' } as const;
    book.run(recordItemProgress, {
      item: item('gas'),
      on: addDays(day, 5),
      note: '已与燃气公司对接，等停气方案',
      party,
      evidence: [],
    });
    office.report(item('piles'), addDays(day, 8), '4 根桩检测合格，报告已出');
  }
}

type Office = ReturnType<typeof officeOf>;

function officeOf(book: SampleBook) {
  const named = (entity: 'project' | 'person' | 'unit', name: string): string => {
    const row = book.all(entity).find((each) => each.name === name);
    // The sample names its own rows: a name it does not have is a slip in these files.
    if (row === undefined) throw new Error('the sample round names something the sample does not have');
    return row.id;
  };
  const liaison = named('person', '联络员01');
  const paper = (name: string, on: Day): EvidenceArgs => ({
    kind: 'paper',
    name,
    mediaType: null,
    hash: null,
    size: null,
    takenAt: null,
    docNumber: null,
    place: '项目办档案柜 2 号',
    on,
    note: null,
  });
  const reported = (item: string, on: Day, note: string): void => {
    book.on(on);
    const party = { unit: null, person: null, basis: 'wechat' } as const;
    book.run(reportItem, { item, on, note, party, evidence: [paper('办理情况说明', on)] });
  };
  return {
    liaison,
    project: (name: string): string => named('project', name),
    accept: (items: readonly string[], on: Day): void => {
      book.on(on);
      book.run(acceptItems, { items, on, party: { unit: null, person: null, basis: 'phone' } });
    },
    report: reported,
    /** Reported, then verified by another hand and struck off two days later. */
    finish: (item: string, on: Day, note: string): void => {
      reported(item, on, note);
      const later = addDays(on, 2);
      book.on(later);
      book.run(strikeOffItems, {
        items: [{ item, evidence: null, checks: USUAL_CHECKS, note: '现场核实' }],
        on: later,
        verifier: { unit: null, person: liaison, basis: null },
        approver: named('person', '组长甲'),
        agreedBy: null,
      });
    },
    /** Pack three days before, record on the day. */
    hold: (
      round: Row<'round'>,
      day: Day,
      decided: Readonly<Record<string, Decided>>,
      items: Map<string, string>,
    ): void => {
      const text = (edition: Row<'edition'> | null): string | null =>
        edition === null ? null : (book.row('editionText', edition.id)?.frozen ?? null);
      const last = text(lastEditionOf(book, round));
      book.on(addDays(day, -3));
      book.run(freezePack, { round: round.id, last, reason: null });
      book.on(day);
      const decisions = new Map<string, string>();
      for (const [key, each] of Object.entries(decided))
        decisions.set(key, record(book, round.id, day, each, named, items));
      book.run(closeRound, { round: round.id, last, pack: text(roundState(book, round.id).pack) });
      for (const [key, decision] of decisions) {
        const issued = book.row('decision', decision)?.issued ?? null;
        if (issued !== null) items.set(key, issued);
      }
    },
  };
}

function record(
  book: SampleBook,
  round: string,
  day: Day,
  { project, text, unit, due, continues }: Decided,
  named: (entity: 'project' | 'unit', name: string) => string,
  items: ReadonlyMap<string, string>,
): string {
  const unitId: Id<'unit'> | null = unit === null ? null : idOf<'unit'>(named('unit', unit));
  return book.run(recordDecision, {
    round,
    project: project === null ? null : named('project', project),
    kind: due === null ? 'note' : 'item',
    text,
    unit: unitId,
    coUnits: [],
    person: null,
    due: due === null ? null : spanOfDay(addDays(day, due)),
    continues: continues === undefined ? null : (items.get(continues) ?? null),
  });
}
