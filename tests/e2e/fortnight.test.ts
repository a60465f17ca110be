// The whole fortnight (半月闭环) in both languages, on three machines that are not connected: the office gives out, the team and a phone
// without network work, their files come back, a conflict is settled, a round is frozen, held and closed, items are verified, returned
// and struck off, and the next round shows all of it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NO_PROBLEMS, type OpenedPage, openPage } from '../support/open-page.ts';
import { type ServedDist, serveDist } from '../support/serve-dist.ts';
import {
  beginLedger,
  button,
  chooseTeams,
  confirm,
  counted,
  dayFromNow,
  dialogOf,
  downloads,
  field,
  fileOf,
  goTo,
  identify,
  issueItem,
  openShare,
  PHOTO,
  pick,
  remark,
  reportIn,
  storedRows,
  struckOffInRegister,
  tabTo,
} from './fortnight-steps.ts';
import { LANGUAGES, speak } from './import-steps.ts';

const [A, B, C] = ['示例产业园', '示例水厂', '示例大桥'] as const;
const SPECIALIST = '专员01';
const CHECKER = '核查员01';
const OFFICE = '督查室';
const [HOUSING, TRAFFIC] = ['住建部门', '交通部门'] as const;

const ROWS = [
  ['序号', '专班', '项目名称', '总投资（万元）', '开工时间', '竣工时间', '帮包部门', '项目专员', '备注'],
  ['1', '第一专班', A, '12000', dayFromNow(-9), dayFromNow(40), HOUSING, SPECIALIST, ''],
  ['2', '第一专班', B, '8000', dayFromNow(-5), dayFromNow(60), HOUSING, '专员02', ''],
  ['3', '第二专班', C, '5000', dayFromNow(3), dayFromNow(90), TRAFFIC, '专员03', ''],
];

const ITEMS = {
  phone: '消防通道尚未打通',
  team: '管网图纸未送审',
  poor: '围挡未按要求设置',
  far: '桥面铺装材料未进场',
};

const SERIES = '半月调度';
const DECIDED = `住建部门协调消防，${dayFromNow(12).slice(5, 7)}月${dayFromNow(12).slice(8)}日前完成复验`;
const RESULT = '复验已通过';

describe.each(LANGUAGES)('in %s', (locale, words) => {
  const FIRST = words.presets.team(1);
  const SECOND = words.presets.team(2);
  let served: ServedDist;
  let folder: string;
  let office: OpenedPage;
  let team: OpenedPage;
  let phone: OpenedPage;
  const ids = new Map<string, string>();
  let round = '';
  let tickedOnPhone = '';

  const machine = async (width: number, height: number) => {
    const opened = await openPage({ url: served.url, locale, reducedMotion: 'reduce', viewport: { width, height } });
    opened.page.setDefaultTimeout(20_000);
    await speak(opened.page, locale);
    return opened;
  };
  const tickable = new RegExp(`^${words.project.plan.tick('').trim()}`);
  const idOf = (name: string) => ids.get(name) ?? '';

  beforeAll(async () => {
    served = await serveDist();
    folder = await mkdtemp(join(tmpdir(), 'ledger-fortnight-'));
    office = await machine(1366, 768);
    team = await machine(1440, 900);
    phone = await machine(390, 844);
  });
  afterAll(async () => {
    for (const opened of [office, team, phone]) await opened?.close();
    await served.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('the office begins: eleven teams, three projects, a checker of its own, four items issued', async () => {
    const { page } = office;
    await beginLedger(page, words, ROWS);
    for (const { id, name } of await storedRows(page, 'project')) ids.set(String(name), id);
    expect([...ids.keys()].sort()).toEqual([A, B, C].sort());
    await goTo(page, '#/main/people');
    await button(page, words.people.add).first().click();
    await field(dialogOf(page), words.fields.person.name).fill(CHECKER);
    await pick(page, dialogOf(page), words.people.form.unit, OFFICE);
    await confirm(page);
    await page.getByRole('button', { name: new RegExp(`^${words.shell.who.label}`) }).click();
    await pick(page, dialogOf(page), words.shell.who.person, CHECKER);
    await confirm(page);
    const due = dayFromNow(6);
    await issueItem(page, words, { name: ITEMS.phone, project: A, unit: HOUSING, due, agreedBy: '分管领导' });
    await issueItem(page, words, { name: ITEMS.team, project: B, unit: HOUSING, due, agreedBy: '分管领导' });
    await issueItem(page, words, { name: ITEMS.poor, project: B, unit: HOUSING, due, agreedBy: '分管领导' });
    await issueItem(page, words, { name: ITEMS.far, project: C, unit: TRAFFIC, due, agreedBy: '分管领导' });
    for (const number of ['001', '002', '003', '004'])
      await page.getByRole('gridcell', { name: number, exact: true }).waitFor();
  });

  test('a round of the series is planned over all projects', async () => {
    const { page } = office;
    const said = words.rounds;
    await goTo(page, '#/main/rounds');
    await button(page, said.list.addSeries).first().click();
    await field(dialogOf(page), words.fields.series.name).fill(SERIES);
    await field(dialogOf(page), words.fields.series.firstDay).fill(dayFromNow(0));
    await field(dialogOf(page), words.fields.series.firstNumber).fill('7');
    await confirm(page);
    const section = page.getByRole('region', { name: SERIES });
    await section.getByRole('link', { name: said.named(7, '轮') }).click();
    await page.waitForURL(/\/round\//);
    round = /\/round\/([^/?]+)/.exec(page.url())?.[1] ?? '';
    await chooseTeams(page, words, [FIRST, SECOND]);
    // Their start is late.
    await page.locator('[data-entry]').filter({ hasText: A }).waitFor();
    await page.locator('[data-entry]').filter({ hasText: B }).waitFor();
  });

  test('a file for the team and one for the specialist; each opens as the ledger of its machine', async () => {
    const { page } = office;
    const said = words.exchange;
    await goTo(page, '#/main/exchange?tab=give');
    const box = page.getByRole('checkbox', { name: said.give.pick(FIRST), exact: true });
    await box.waitFor({ state: 'attached' });
    await box.check({ force: true });
    await pick(page, page, said.give.person, SPECIALIST);
    const shares = await downloads(page, 2, folder, () => button(page, said.give.act(2)).click());
    await page.getByText(said.give.done(2)).waitFor();

    await openShare(team.page, words, fileOf(shares, FIRST), FIRST);
    await openShare(phone.page, words, fileOf(shares, SPECIALIST), SPECIALIST);
    const names = async ({ page: there }: OpenedPage) =>
      (await storedRows(there, 'project')).map(({ name }) => String(name)).sort();
    expect(await names(team)).toEqual([A, B].sort());
    expect(await names(phone)).toEqual([A]);
    expect((await storedRows(team.page, 'item')).map(({ name }) => name).sort()).toEqual(
      [ITEMS.phone, ITEMS.team, ITEMS.poor].sort(),
    );
    expect((await storedRows(phone.page, 'item')).map(({ name }) => name)).toEqual([ITEMS.phone]);
    await goTo(team.page, '#/main/exchange');
    await team.page.getByText(said.share.banner(FIRST)).waitFor();
    await team.page.getByText(said.mine.none).first().waitFor();
  });

  test('on the phone, without network: a node is ticked with a photo, an item is reported, and a reload keeps both', async () => {
    const { page, context } = phone;
    const said = words.myTasks;
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await context.setOffline(true);
    await page.reload();
    await page.locator('main h2').first().waitFor();
    await goTo(page, '#/main/tasks');
    await button(page, words.shell.who.choose).click();
    await pick(page, dialogOf(page), words.shell.who.person, SPECIALIST);
    await confirm(page);
    await page.getByText(said.offline).first().waitFor();
    const nodes = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: tickable }) });
    // Its start, late by now, stands before its completion.
    expect(await nodes.count()).toBe(2);
    const late = nodes.first();
    tickedOnPhone = (await late.locator('b').first().innerText()).trim();
    await late.getByRole('button').first().click();
    await dialogOf(page).locator('input[type=file]').first().setInputFiles(PHOTO);
    await dialogOf(page).getByText(PHOTO.name).first().waitFor();
    await button(dialogOf(page), words.project.tick.act).click();
    await page.getByText(words.project.tick.said(tickedOnPhone)).first().waitFor();

    await page.getByRole('button', { name: new RegExp(ITEMS.phone) }).click();
    await button(dialogOf(page), said.report).click();
    await reportIn(page, words, '通道已打通');
    await page.reload();
    await page.getByRole('tab', { name: new RegExp(`^${said.asked}`) }).click();
    await page.getByText(ITEMS.phone).first().waitFor();
    await page.getByRole('tab', { name: new RegExp(`^${said.done}`) }).click();
    await page.getByText(tickedOnPhone).first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
  });

  test('at the team: progress is written, two items are reported, and a remark that the office edits meanwhile, too', async () => {
    const { page } = team;
    await goTo(page, `#/main/project/${idOf(B)}`);
    await identify(page, words, FIRST);
    await button(page, words.project.progress.write).click();
    await field(dialogOf(page), words.fields.progress.text).fill('主体封顶');
    await confirm(page);
    await page.getByText('主体封顶').first().waitFor();
    await remark(page, words, idOf(B), '班里写的');
    for (const name of [ITEMS.team, ITEMS.poor]) {
      await goTo(page, '#/main/items');
      await page.getByRole('gridcell', { name, exact: true }).click();
      await page.getByRole('heading', { name, exact: true }).waitFor();
      await page.keyboard.press('r');
      await reportIn(page, words, '已整改到位');
    }
    await remark(office.page, words, idOf(B), '办里写的');
  });

  test('their files come back at once; what both edited is listed with both values, and settled', async () => {
    const said = words.exchange;
    const files: string[] = [];
    for (const { page } of [team, phone]) {
      await goTo(page, '#/main/exchange');
      files.push(
        ...(await downloads(page, 1, folder, () => page.getByRole('button', { name: counted(said.mine.act) }).click())),
      );
    }
    const { page } = office;
    await goTo(page, '#/main/exchange');
    await page.getByRole('heading', { name: said.take.title, exact: true }).waitFor();
    await page.locator('input[type=file]').first().setInputFiles(files);
    const list = page.getByRole('list', { name: said.take.title });
    await expect.poll(() => list.getByRole('status').count()).toBe(2);
    expect(await list.getByRole('alert').count()).toBe(0);
    await page.getByText(said.take.conflicts('1'), { exact: true }).waitFor();
    const desk = page.getByRole('region', { name: said.desk.title });
    await desk.getByText('班里写的').waitFor();
    await desk.getByText('办里写的').waitFor();
    await desk.getByText(new RegExp(FIRST)).first().waitFor();
    await desk.getByText(new RegExp(CHECKER)).first().waitFor();
    await button(desk, said.desk.take).click();
    await page.getByText(said.desk.taken).waitFor();
    await desk.waitFor({ state: 'detached' });

    await page.locator('input[type=file]').first().setInputFiles(files);
    await expect.poll(() => list.getByText(counted(said.take.nothingNew)).count()).toBe(2);
    await goTo(page, `#/main/project/${idOf(B)}`);
    await page.getByText('班里写的').first().waitFor();
    await page.getByText('主体封顶').first().waitFor();
    await goTo(page, `#/main/project/${idOf(A)}`);
    await page.getByRole('button', { name: words.project.plan.ticked(tickedOnPhone), exact: true }).click();
    await page
      .getByRole('button', { name: new RegExp(PHOTO.name) })
      .first()
      .click();
    const picture = dialogOf(page).getByRole('img', { name: PHOTO.name });
    await picture.waitFor();
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
    await page.keyboard.press('Escape');
    await dialogOf(page).waitFor({ state: 'detached' });
  });

  test('the material is frozen; two ticks after that, and only these, are updates before the meeting', async () => {
    const { page } = office;
    const said = words.rounds;
    await goTo(page, `#/main/round/${round}`);
    await button(page, said.page.freeze).click();
    await confirm(page);
    await page.getByRole('group', { name: said.page.editions }).waitFor();
    const open = (await storedRows(page, 'milestone')).filter(({ done }) => done === null || done === undefined);
    const later = [B, C].map((project) => open.find((row) => row.project === idOf(project)));
    for (const node of later) {
      await goTo(page, `#/main/project/${node?.project}?node=${node?.id}`);
      await button(page, words.project.tick.act).click();
      // Both nodes have the same name, so has their receipt: each page shows its own.
      await page.getByRole('button', { name: words.project.plan.ticked(String(node?.name)), exact: true }).waitFor();
    }
    await goTo(page, `#/main/round/${round}?project=all`);
    const updates = page.getByRole('region', { name: said.summary.updates });
    for (const project of [B, C]) await updates.getByRole('listitem').filter({ hasText: project }).waitFor();
    expect(await updates.getByRole('listitem').count()).toBe(2);
  });

  test('decisions are recorded by keyboard, the round is closed, its items have the next numbers', async () => {
    const { page } = office;
    const said = words.rounds;
    // Ticked since, but the paper has it on the agenda: so it stays there.
    await page.locator('[data-entry]').filter({ hasText: B }).first().click();
    await page.keyboard.press('n');
    await page.keyboard.type(DECIDED);
    const group = page.getByRole('group', { name: said.decide.understood });
    await expect
      .poll(() => group.getByRole('combobox', { name: said.decide.unit, exact: true }).inputValue())
      .toBe(HOUSING);
    await page.keyboard.press('Enter');
    await page.getByText('7-1', { exact: true }).waitFor();
    await page.getByLabel(said.decide.label).fill('情况已听取');
    await page.keyboard.press('Control+Enter');
    await page.getByText('7-2', { exact: true }).waitFor();
    await button(page, said.page.close).click();
    await dialogOf(page).getByText(said.close.newItems(1)).waitFor();
    await confirm(page);
    await page.getByText(said.page.frozenNote).waitFor();
    expect(await page.getByLabel(said.decide.label).count()).toBe(0);
    await goTo(page, '#/main/items');
    const row = page.getByRole('row').filter({ hasText: DECIDED });
    await row.getByRole('gridcell', { name: '005', exact: true }).waitFor();
  });

  test('what was decided is reported for the unit by telephone; whoever belongs to that unit cannot verify it', async () => {
    const { page } = office;
    await page.getByRole('gridcell', { name: DECIDED, exact: true }).click();
    await page.getByRole('heading', { name: DECIDED, exact: true }).waitFor();
    await page.keyboard.press('r');
    await reportIn(page, words, RESULT);
    await goTo(page, '#/main/items');
    await page.getByRole('gridcell', { name: DECIDED, exact: true }).click();
    const panel = page.locator('[data-panel]');
    await page.getByRole('heading', { name: DECIDED, exact: true }).waitFor();
    await pick(page, panel, words.items.panel.verifierUnit, HOUSING);
    const refused = panel.getByRole('paragraph').filter({ hasText: words.refusals.verifierOfReportingUnit() });
    await refused.waitFor();
    await pick(page, panel, words.items.panel.verifierUnit, OFFICE);
    await refused.waitFor({ state: 'detached' });
  });

  test('the queue by keyboard: one is returned with a reason, the others are verified and struck off', async () => {
    const { page } = office;
    await goTo(page, '#/main/items');
    await page.reload();
    const panel = page.locator('[data-panel]');
    await page.locator('[data-items]').focus();
    const title = () => panel.getByRole('heading', { level: 2 }).innerText();
    const seen: string[] = [];
    let struck = 0;
    for (let turn = 0; turn < 4; turn += 1) {
      await expect.poll(async () => seen.includes(await title())).toBe(false);
      const name = await title();
      seen.push(name);
      if (name === ITEMS.poor) {
        await page.keyboard.press('t');
        await dialogOf(page).waitFor();
        await field(dialogOf(page), words.items.form.returnReason).focus();
        await page.keyboard.type('照片看不出围挡');
        await page.keyboard.press('Control+Enter');
        await dialogOf(page).waitFor({ state: 'detached' });
        continue;
      }
      for (const check of Object.values(words.fields.itemChecks)) {
        await tabTo(page, panel.getByRole('checkbox', { name: check, exact: true }));
        await page.keyboard.press('Space');
      }
      const approved = field(panel, words.items.form.agreedBy);
      // Asked once; from then on the last approver is proposed.
      if (struck === 0) {
        await tabTo(page, approved);
        await page.keyboard.type('分管领导');
      } else expect(await approved.inputValue()).toBe('分管领导');
      struck += 1;
      await page.keyboard.press('Control+Enter');
      await struckOffInRegister(page, words, name);
      await page.keyboard.press('Escape');
      await page.keyboard.press('j');
    }
    expect(seen.toSorted()).toEqual([ITEMS.phone, ITEMS.team, ITEMS.poor, DECIDED].toSorted());
    for (const name of [ITEMS.phone, ITEMS.team, DECIDED]) await struckOffInRegister(page, words, name);
    await page.getByRole('gridcell', { name: ITEMS.poor, exact: true }).click();
    await panel
      .getByText(/照片看不出围挡/)
      .first()
      .waitFor();
  });

  test('the next round shows all of it: last round’s items first, each once, closed with its result', async () => {
    const { page } = office;
    const said = words.rounds;
    await goTo(page, '#/main/rounds');
    await page
      .getByRole('region', { name: SERIES })
      .getByRole('link', { name: said.named(8, '轮') })
      .click();
    await chooseTeams(page, words, [FIRST, SECOND]);
    await page.locator('[data-entry]').filter({ hasText: B }).first().click();
    const carried = page.getByRole('region', { name: said.project.items });
    const row = carried.getByRole('row').filter({ hasText: DECIDED });
    await row.waitFor();
    expect(await row.count()).toBe(1);
    expect(await row.innerText()).toContain(RESULT);
    expect(await row.innerText()).toContain(words.fields.itemStages.struckOff);
    const back = carried.getByRole('row').filter({ hasText: ITEMS.poor });
    await back.waitFor();
    expect(await back.count()).toBe(1);
  });

  test('nothing was refused by the policy, asked of another address or written as an error', () => {
    for (const { problems } of [office, team, phone]) expect(problems).toEqual(NO_PROBLEMS);
  });
});
