// A browser below Chromium 92: a plain page says which version is needed, in both languages, and nothing else starts.
import { expect, test } from 'vitest';
import { openPage } from '../support/open-page.ts';
import { serveDist } from '../support/serve-dist.ts';

test('Chromium 90 is told what it needs', async () => {
  const served = await serveDist();
  const opened = await openPage({
    url: served.url,
    args: ['--user-agent=Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/90.0.4430.212 Safari/537.36'],
  });
  const text = await opened.page.locator('[role=alert]').innerText();
  expect(text).toContain('Chromium 92 或更高');
  expect(text).toContain('needs Chromium 92 or later; this is 90');
  expect(await opened.page.locator('#root').innerHTML()).toBe('');
  expect(opened.problems.policy).toEqual([]);
  await opened.close();
  await served.close();
});
