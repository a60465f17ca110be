// The accessibility check proves itself: under the strict policy of the built page it loads, and finds what is wrong.
import { expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { NO_PROBLEMS, openPage } from '../support/open-page.ts';
import { serveDist } from '../support/serve-dist.ts';

test('a button without a name is found, and the check itself breaks no policy', async () => {
  const served = await serveDist();
  const opened = await openPage({ url: served.url });
  await opened.page.waitForSelector('#root > *', { state: 'attached' });
  await opened.page.evaluate(() => {
    const nameless = document.body.appendChild(document.createElement('button'));
    nameless.id = 'nameless';
  });
  const findings = await axeFindings(opened.page, { within: '#nameless' });
  expect(findings).toMatchObject([{ rule: 'button-name', impact: 'critical', where: ['#nameless'] }]);
  expect(opened.problems).toEqual(NO_PROBLEMS);
  await opened.close();
  await served.close();
});
