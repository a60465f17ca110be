// 存没存上 in the top bar: whichever state it is in, the button has a name, and a failure is announced once.
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { SavedState } from '../../../src/app/shell/saved-state.tsx';
import { setSetting } from '../../../src/domain/commands/set-setting.ts';
import { commit } from '../../../src/ledger/commit.ts';
import { en } from '../../../src/words/en/index.ts';
import { zh } from '../../../src/words/zh-CN/index.ts';
import { abortErrorWith, withFault } from '../../support/ledger/storage-faults.ts';
import { findings } from '../kit/findings.ts';
import { seededLedger, showAt } from '../project/on-ledger.tsx';

afterEach(() => localStorage.removeItem('kit-test-language'));

test.each([
  ['zh-CN', zh],
  ['en', en],
])('a write that failed is said by the mark and as an alert, %s', async (locale, words) => {
  const { ledger } = await seededLedger();
  localStorage.setItem('kit-test-language', locale);
  showAt(ledger, '/', '/', <SavedState />);
  const { saved } = words.kit;
  await expect.element(page.getByRole('button', { name: new RegExp(saved.savedUntimed) })).toBeVisible();
  // The act itself fails; that is what is looked at.
  await withFault({ nth: 1, how: 'throws', error: abortErrorWith('QuotaExceededError') }, () =>
    commit(ledger, setSetting, { name: 'ledgerName', value: 'another' }),
  );
  await expect.element(page.getByRole('button', { name: saved.failed, exact: true })).toBeVisible();
  await expect.element(page.getByRole('alert').first()).toHaveTextContent(saved.failed);
  expect(await findings(5)).toEqual([]);
});
