// What else becomes of an item (其他办理), by mouse and keyboard in both languages: extensions, suspension, standing, cancelling and
// taking back, supporting units, types with their checks, several at once, before and after, a number that waits.
import { beforeEach, describe, expect, test } from 'vitest';
import { LANGUAGES, onSample } from '../support/on-sample.ts';
import { itemHands, PNG } from './items-steps.ts';

const MATTER = '补办夜间施工许可';
const SECOND = '移交竣工图纸';
const UNIT = '住建部门';
const CHIEF = '分管领导甲';
const REASON = '管线迁改未完';

describe.each(LANGUAGES)('in $locale', ({ locale, words }) => {
  const on = onSample(locale, { viewport: { width: 1366, height: 768 } });
  const hands = itemHands(on.page, words);
  const { said, panel, list, dialog, isClosed, beWho, choose, confirm, issue, fromMenu, stateIs, attach } = hands;
  const { form, acts } = said;
  const year = new Date().getFullYear();
  const key = (pressed: string) => on.page().keyboard.press(pressed);
  const act = (name: string) => dialog().getByRole('button', { name, exact: true });
  const isRefused = async (name: string) =>
    expect.poll(() => dialog().getByRole('button', { name }).last().getAttribute('aria-disabled')).toBe('true');
  const history = (text: string) => panel().getByRole('listitem').filter({ hasText: text }).first().waitFor();
  const stepName = words.fields.choices.step.kind;
  const day = (month: number, date: number) =>
    `${year + 1}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

  beforeEach(async () => {
    await on.go('items');
    await beWho('督查室');
    await on.page().locator('[data-item]').first().waitFor();
  });

  async function accept(): Promise<void> {
    await list().focus();
    await key('a');
    await dialog().waitFor();
    await confirm();
    await stateIs('accepted');
  }
  async function ask(until: string): Promise<void> {
    await fromMenu(acts.askExtension);
    await isRefused(acts.askExtension);
    await dialog().getByLabel(form.until).fill(until);
    await dialog().getByLabel(form.reason).fill(REASON);
    await dialog().getByLabel(form.agreedBy).fill(CHIEF);
    await confirm();
  }

  test('an extension is asked before expiry, granted with both days kept, then refused; the day stays', async () => {
    await issue(MATTER, UNIT, day(1, 31));
    await accept();
    await ask(day(2, 28));
    await panel().getByText(REASON).first().waitFor();
    // The answer is the next thing to do: the key of the main act opens it.
    await list().focus();
    await key('Control+Enter');
    await dialog().getByRole('heading', { name: acts.answerExtension }).waitFor();
    await dialog().getByLabel(form.agreedBy).fill(CHIEF);
    await confirm();
    await panel()
      .getByText(said.panel.wasDue(day(1, 31)))
      .waitFor();
    await panel().getByText(said.panel.dueBy.extension).first().waitFor();
    await ask(day(3, 31));
    await panel().getByRole('button', { name: acts.answerExtension }).click();
    await dialog().getByText(form.refused, { exact: true }).click();
    await isRefused(acts.answerExtension);
    await dialog().getByLabel(form.reason).fill('工期不能再让');
    await confirm();
    await history(stepName.extensionRefused);
    expect(
      await panel()
        .getByText(said.panel.wasDue(day(2, 28)))
        .count(),
    ).toBe(0);
  });

  test('suspended until a review day and resumed; made standing, it is never struck off', async () => {
    await issue(MATTER, UNIT, day(1, 31));
    await accept();
    await fromMenu(acts.suspend);
    await dialog().getByLabel(form.reason).fill(REASON);
    await isRefused(acts.suspend);
    await dialog().getByRole('textbox', { name: form.review }).fill(day(2, 1));
    await confirm();
    await stateIs('suspended');
    await panel()
      .getByText(said.says.suspended(REASON, day(2, 1)))
      .waitFor();
    await list().focus();
    await key('Control+Enter');
    await dialog().getByRole('heading', { name: acts.resume }).waitFor();
    await confirm();
    await stateIs('accepted');
    await fromMenu(acts.standing);
    await dialog().getByLabel(form.reason).fill('每年汛前检查');
    await dialog().getByRole('textbox', { name: form.review }).fill(day(5, 1));
    await confirm();
    await stateIs('standing');
    await panel().getByRole('button', { name: acts.review }).waitFor();
    await panel().getByRole('button', { name: said.panel.others }).click();
    const report = on.page().getByRole('menuitem', { name: acts.report });
    expect(await report.getAttribute('aria-disabled')).toBe('true');
    await report.getByText(words.refusals.standingNotStruckOff()).waitFor();
    await key('Escape');
  });

  test('cancelled it keeps its number, opened again it is the same; the last step is taken back', async () => {
    await issue(MATTER, UNIT, day(1, 31));
    const number = await panel().locator('[class*=number]').first().innerText();
    await fromMenu(acts.cancel);
    await dialog().getByLabel(form.reason).fill('并入其他事项');
    await confirm();
    await panel().getByText('并入其他事项').first().waitFor();
    await fromMenu(acts.reopen);
    await dialog().getByLabel(form.reason).fill('并错了');
    await confirm();
    await stateIs('inProgress');
    expect(await panel().locator('[class*=number]').first().innerText()).toBe(number);
    await fromMenu(acts.withdraw);
    await panel().getByText(said.history.withdrawn).first().waitFor();
    await history(stepName.cancelled);
    expect(await panel().getByRole('img', { name: words.fields.itemStages.inProgress }).count()).toBe(0);
  });

  test('supporting units come with their part and go with a reason; the responsible officer changes hands', async () => {
    await issue(MATTER, UNIT, day(1, 31));
    await fromMenu(acts.coUnit);
    await choose(dialog().getByRole('combobox', { name: form.coUnit }), UNIT);
    await isRefused(acts.coUnit);
    await choose(dialog().getByRole('combobox', { name: form.coUnit }), '城管部门');
    await dialog().getByLabel(form.part).fill('现场围挡');
    await confirm();
    await panel().getByText('城管部门').first().waitFor();
    await fromMenu(acts.coUnit);
    await act(form.dropCoUnit('城管部门')).click();
    await isRefused(form.dropCoUnit('城管部门'));
    await dialog().getByLabel(form.removeWhy).fill('不涉及');
    await key('Enter');
    await act(form.dropCoUnit('城管部门')).waitFor({ state: 'detached' });
    await key('Escape');
    await isClosed();
    await panel().getByText('城管部门').waitFor({ state: 'detached' });
    await fromMenu(acts.edit);
    const officer = dialog().getByRole('combobox', { name: form.officer });
    await officer.fill('科长');
    await on.page().locator('[role=option]').first().click();
    const name = (await officer.inputValue()).replace(/[（(].*$/, '').trim();
    await confirm();
    await panel().getByText(`→ ${name}`).first().waitFor();
  });

  test('a type asks for its own checks and a photo; before and after stand side by side', async () => {
    await on.go('settings');
    const types = words.items.settings;
    await on.page().getByRole('button', { name: types.addType }).click();
    await isRefused(types.keep);
    await dialog().getByLabel(types.typeName).fill('整改');
    await dialog().getByLabel(types.typeEvidence).selectOption('photo');
    await dialog().getByLabel(types.typeChecks).fill('问题已消除\n现场已恢复');
    await key('Control+Enter');
    await isClosed();
    await on.page().getByText('问题已消除').first().waitFor();
    await on.go('items');
    await list().focus();
    await key('n');
    await dialog().getByLabel(form.name, { exact: false }).first().fill(MATTER);
    await choose(dialog().getByRole('combobox', { name: form.lead }), UNIT);
    await dialog().getByLabel(form.type, { exact: true }).selectOption({ label: '整改' });
    await dialog().getByLabel(form.due, { exact: false }).first().fill(day(1, 31));
    await attach('before.png', 'image/png', PNG);
    await dialog().getByText('before.png').waitFor();
    await confirm();
    await panel().getByRole('heading', { name: MATTER }).waitFor();
    await list().focus();
    await key('r');
    await isRefused(acts.report);
    await dialog().getByLabel(form.result).fill('已整改');
    await attach('after.png', 'image/png', PNG);
    await dialog().getByText('after.png').waitFor();
    await confirm();
    await stateIs('reported');
    await panel().getByRole('checkbox', { name: '问题已消除' }).waitFor();
    expect(await panel().getByRole('checkbox', { name: '现场已恢复' }).count()).toBe(1);
    await panel().getByRole('button', { name: said.panel.compare }).click();
    const sides = dialog().locator('figure');
    await expect.poll(() => sides.count()).toBe(2);
    await dialog()
      .getByRole('img', { name: `${said.panel.before} before.png` })
      .waitFor();
    await dialog()
      .getByRole('img', { name: `${said.panel.after} after.png` })
      .waitFor();
    await key('Escape');
    await isClosed();
  });

  test('several are accepted in one act, and struck off under one approver, each ticked by itself', async () => {
    await issue(MATTER, UNIT, day(1, 31));
    await issue(SECOND, UNIT, day(1, 31));
    await on.go('items?show=issued');
    const find = on.page().getByRole('searchbox');
    const rows = on.page().locator('[data-item]');
    await rows.first().waitFor();
    await list().focus();
    await key('End');
    await key('Shift+Home');
    const count = await rows.count();
    await on
      .page()
      .getByRole('button', { name: said.batch.accept(count), exact: true })
      .click();
    await dialog()
      .getByRole('button', { name: said.batch.accept(count) })
      .click();
    await isClosed();
    await expect.poll(() => rows.count()).toBe(0);
    await on.go('items?show=working');
    for (const name of [MATTER, SECOND]) {
      await find.fill(name);
      await rows.filter({ hasText: name }).click();
      await panel().getByRole('heading', { name }).waitFor();
      await list().focus();
      await key('r');
      await dialog().getByLabel(form.result).fill('已办妥');
      await attach('site.png', 'image/png', PNG);
      await dialog().getByText('site.png').waitFor();
      await confirm();
      await stateIs('reported');
    }
    await on.go('items?show=reported&by=unit');
    await find.fill('住建');
    await rows.filter({ hasText: MATTER }).locator('[data-choose]').click();
    await rows.filter({ hasText: SECOND }).locator('[data-choose]').click();
    await on
      .page()
      .getByRole('button', { name: said.batch.strikeOff(2), exact: true })
      .click();
    await isRefused(said.batch.strikeOff(0));
    for (const name of [MATTER, SECOND]) {
      await dialog().getByRole('checkbox', { name }).focus();
      await key('Space');
    }
    await dialog().getByLabel(form.agreedBy).fill(CHIEF);
    await choose(dialog().getByRole('combobox', { name: said.panel.verifierUnit }), '行政审批部门');
    await key('Control+Enter');
    await isClosed();
    await on.go('items?show=struckOff');
    await find.fill(MATTER);
    await rows.filter({ hasText: MATTER }).click();
    await panel().getByText(CHIEF).first().waitFor();
    await stateIs('struckOff');
  });

  test('away from the numbering computer an item waits for its number; it gets it when the turn comes back', async () => {
    const numbering = said.settings;
    await on.go('settings');
    await on.page().getByRole('button', { name: numbering.transfer, exact: true }).click();
    await isRefused(numbering.transfer);
    await dialog().getByLabel(numbering.transferTo).fill('another-device');
    await key('Control+Enter');
    await isClosed();
    await on.page().getByText(numbering.otherDevice).waitFor();
    await on.go('items');
    await issue(MATTER, UNIT, day(1, 31));
    await panel().getByText(words.kit.items.number.provisionalNote).waitFor();
    await on.page().getByText(said.numbering.elsewhereNote(1)).waitFor();
    await on.go('settings');
    await on.page().getByRole('button', { name: numbering.resume, exact: true }).click();
    await key('Control+Enter');
    await isClosed();
    await on.go('items');
    await on
      .page()
      .getByRole('button', { name: said.tools.confirmNumbers(1), exact: true })
      .click();
    await on.page().getByText(said.numbering.confirmed(1)).waitFor();
    await on.page().locator('[data-item]').filter({ hasText: MATTER }).click();
    await panel().getByRole('heading', { name: MATTER }).waitFor();
    await panel().getByText(words.kit.items.number.provisionalNote).waitFor({ state: 'detached' });
  });
});
