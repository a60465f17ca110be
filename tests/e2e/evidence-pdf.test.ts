// 佐证里的 PDF: shown in its place by the browser's own viewer, under the page's own policy; what is no PDF is not opened, and a
// PDF with a script in it reaches nothing.
import { describe, expect, test } from 'vitest';
import { LANGUAGES, onSample } from '../support/on-sample.ts';
import { plainPdf } from '../support/plain-pdf.ts';
import { itemHands } from './items-steps.ts';

const NAME = '图审合格书.pdf';
/** Chromium's viewer lives at an address of its own. */
const VIEWER = /^chrome-extension:\/\//;

describe.each(LANGUAGES)('in $locale', ({ locale, words }) => {
  const on = onSample(locale, { viewport: { width: 1366, height: 768 } });
  const { said, panel, dialog, beWho, attach } = itemHands(on.page, words);
  const evidence = words.project.evidence;

  async function attached(name: string, type: string, bytes: Buffer): Promise<void> {
    await on.go('items');
    await beWho('督查室');
    await panel().getByRole('button', { name: said.acts.attach }).click();
    await attach(name, type, bytes);
    await dialog().getByRole('button', { name: said.acts.attach }).click();
    await dialog().waitFor({ state: 'detached' });
    await panel()
      .getByRole('button', { name: evidence.open(name) })
      .click();
    await dialog().getByRole('heading', { name }).waitFor();
  }
  const frames = () =>
    on
      .page()
      .frames()
      .map((frame) => frame.url());

  test('a PDF is shown in the viewer, and can be downloaded', async () => {
    await attached(NAME, 'application/pdf', plainPdf('SEEN'));
    const frame = dialog().locator('iframe');
    expect(await frame.getAttribute('title')).toBe(evidence.document(NAME));
    expect(await frame.getAttribute('src')).toMatch(/^blob:/);
    await expect.poll(frames).toContainEqual(expect.stringMatching(VIEWER));
    const [file] = await Promise.all([
      on.page().waitForEvent('download'),
      dialog().getByRole('button', { name: evidence.download }).click(),
    ]);
    expect(file.suggestedFilename()).toBe(NAME);
    const [tab] = await Promise.all([
      on.opened().context.waitForEvent('page'),
      dialog().getByRole('link', { name: evidence.openApart }).click(),
    ]);
    await expect.poll(() => tab.frames().map((each) => each.url())).toContainEqual(expect.stringMatching(VIEWER));
    await tab.close();
    await on.page().keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  test('a page under the name of a PDF is not opened', async () => {
    const html = '<!doctype html><script>parent.document.title = "reached"</script>';
    await attached(NAME, 'application/pdf', Buffer.from(html));
    await dialog().getByText(evidence.notPdf).waitFor();
    expect(await dialog().locator('iframe').count()).toBe(0);
  });

  test('a page with the sign of a PDF in it, and a PDF that runs a script, reach nothing', async () => {
    const html = '<!doctype html><!-- %PDF-1.4 --><script>parent.document.title = "reached"</script>';
    await attached(NAME, 'text/html', Buffer.from(html));
    await expect.poll(frames).toContainEqual(expect.stringMatching(VIEWER));
    await on.page().keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    const script = "app.launchURL('https://elsewhere.test/', true); this.submitForm('https://elsewhere.test/');";
    const title = await on.page().title();
    await panel().getByRole('button', { name: said.acts.attach }).click();
    await attach('b.pdf', 'application/pdf', plainPdf('SCRIPT', script));
    await dialog().getByRole('button', { name: said.acts.attach }).click();
    await dialog().waitFor({ state: 'detached' });
    await panel()
      .getByRole('button', { name: evidence.open('b.pdf') })
      .click();
    await expect.poll(frames).toContainEqual(expect.stringMatching(VIEWER));
    await on.page().waitForTimeout(1000);
    expect(await on.page().title()).toBe(title);
    expect(on.opened().context.pages()).toHaveLength(1);
    expect(on.page().url()).toContain('#/sample/items');
  });
});
