// Leaving a project while its tick is still being written: the tick stands, and the page one went to keeps its address.
import { createMemoryRouter, RouterProvider } from 'react-router';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { LeavingProvider, leavingBy } from '../../../src/ui/kit/leaving.ts';
import { LedgerProvider } from '../../../src/ui/kit/use-ledger.tsx';
import { ProjectScreen } from '../../../src/ui/project/project-screen.tsx';
import { sourceWords } from '../../../src/words/source-words.ts';
import { NODES } from '../../support/ledger/seed.ts';
import { show } from '../kit/show.tsx';
import { seededLedger } from './on-ledger.tsx';

const words = sourceWords.project;
const ROUND = '/round/r1?project=all';

/** The project with a node open, beside a page that may take its time to load. */
function open(ledger: Ledger, at: string, load: () => Promise<void>) {
  const Round = () => <p>{ROUND}</p>;
  const router = createMemoryRouter(
    [
      { path: '/project/:id', element: <ProjectScreen /> },
      { path: '/round/:id', lazy: () => load().then(() => ({ Component: Round })) },
    ],
    // As in the app, where the ledger's key stands before every address.
    { basename: '/main', initialEntries: [`/main${at}`] },
  );
  show(
    <LedgerProvider ledger={ledger}>
      <LeavingProvider value={leavingBy(router)}>
        <RouterProvider router={router} />
      </LeavingProvider>
    </LedgerProvider>,
  );
  return router;
}

describe('whoever leaves a project while its tick is being written', () => {
  beforeEach(() => page.viewport(1366, 768));

  it.each([
    { how: 'for a page that is there at once', wait: 0 },
    { how: 'for a page that still loads', wait: 500 },
  ])('$how finds that page as it was asked for', async ({ wait }) => {
    const { ledger, seeded } = await seededLedger();
    const node = seeded.node(NODES.fire);
    const router = open(
      ledger,
      `/project/${seeded.project}?node=${node}`,
      () => new Promise((resolve) => setTimeout(resolve, wait)),
    );
    const finish = page.getByRole('button', { name: words.tick.act });
    await expect.element(finish).toBeVisible();
    const written = new Promise<void>((resolve) => {
      const stop = ledger.resident.subscribe(() => {
        stop();
        resolve();
      });
    });
    const clicked = userEvent.click(finish);
    // On the way before the disk has answered.
    finish.element().addEventListener('click', () => void router.navigate(ROUND));
    await clicked;
    await written;
    await expect.element(page.getByText(ROUND)).toBeVisible();
    await expect.element(page.getByText(words.tick.said(NODES.fire))).toBeVisible();
    expect(ledger.resident.row('milestone', node)?.done?.on).toBe(ledger.today());
    expect(router.state.location).toMatchObject({ pathname: '/main/round/r1', search: '?project=all' });
  });
});
