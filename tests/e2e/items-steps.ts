// The hands of the journeys over items: who uses the machine, an item made, its panel, its menu and its small forms.
import type { Locator, Page } from 'playwright-core';
import type { Words } from '../../src/words/catalogue.ts';

/** A grey pixel. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
  'base64',
);

export function itemHands(page: () => Page, words: Words) {
  const said = words.items;
  const panel = (): Locator => page().getByRole('complementary');
  const list = (): Locator => page().getByRole('grid', { name: said.list });
  const dialog = (): Locator => page().getByRole('dialog');
  const isClosed = () => dialog().waitFor({ state: 'detached' });

  /** Says who uses the machine, in words. */
  async function beWho(office: string): Promise<void> {
    await page().getByRole('button', { name: words.shell.who.unset }).first().click();
    await dialog().getByLabel(words.shell.who.words).fill(office);
    await dialog().getByRole('button', { name: words.shell.who.keep }).click();
    await isClosed();
  }
  async function choose(field: Locator, name: string): Promise<void> {
    await field.fill(name);
    await page().getByRole('option', { name, exact: true }).first().click();
  }
  async function confirm(): Promise<void> {
    await page().keyboard.press('Control+Enter');
    await isClosed();
  }
  /** A new item of the unit, issued with that due day; it is open in the panel. */
  async function issue(name: string, unit: string, due: string): Promise<void> {
    await list().focus();
    await page().keyboard.press('n');
    await dialog().getByLabel(said.form.name, { exact: false }).first().fill(name);
    await choose(dialog().getByRole('combobox', { name: said.form.lead }), unit);
    await dialog().getByLabel(said.form.due, { exact: false }).first().fill(due);
    await confirm();
    await panel().getByRole('heading', { name }).waitFor();
  }
  /** An act from the menu of the panel. */
  async function fromMenu(entry: string): Promise<void> {
    await panel().getByRole('button', { name: said.panel.others }).click();
    await page()
      .getByRole('menuitem', { name: new RegExp(`^${entry}`) })
      .click();
  }
  const stateIs = (stage: keyof Words['fields']['itemStages']) =>
    panel().getByRole('img', { name: words.fields.itemStages[stage] }).waitFor();
  const attach = (name: string, mimeType: string, buffer: Buffer) =>
    dialog().locator('input[type=file]').first().setInputFiles({ name, mimeType, buffer });
  return { said, panel, list, dialog, isClosed, beWho, choose, confirm, issue, fromMenu, stateIs, attach };
}
