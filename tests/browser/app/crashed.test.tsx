// When the shell itself fails, the page says so in the person's language and offers the next step; no English page of a library.

import { RouterProvider } from 'react-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { createAppRouter } from '../../../src/app/routes.tsx';
import { en } from '../../../src/words/en/index.ts';
import { zh } from '../../../src/words/zh-CN/index.ts';
import { findings } from '../kit/findings.ts';
import { show } from '../kit/show.tsx';

// React and the router write the error down for the maintainer: here it is the matter itself.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(() => {
  history.replaceState(null, '', location.pathname);
  vi.restoreAllMocks();
});

test.each([
  ['zh-CN', zh],
  ['en', en],
])('a throw in the shell ends in our own page, %s', async (locale, words) => {
  localStorage.setItem('kit-test-language', locale);
  history.replaceState(null, '', '#/main/');
  // The shell asks for the ledger that is being opened; outside the app there is none, and it throws.
  show(<RouterProvider router={createAppRouter('main')} />);
  const { crashed } = words.shell;
  await expect.element(page.getByRole('heading', { name: crashed.title })).toBeVisible();
  await expect.element(page.getByText(crashed.note)).toBeVisible();
  await expect.element(page.getByRole('button', { name: crashed.reload })).toBeVisible();
  await expect.element(page.getByRole('button', { name: crashed.home })).toBeVisible();
  expect(await findings(5)).toEqual([]);
  expect(document.body.textContent).toContain('useBoot outside BootContext');
  expect(document.body.textContent).not.toContain('Unexpected Application Error');
});
