// The ledger screen on a real ledger: two teams, four projects, people for the slots; and hands for keys and cells.
import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, expect } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { addPerson } from '../../../src/domain/commands/add-person.ts';
import { addUnit } from '../../../src/domain/commands/add-unit.ts';
import { createProject } from '../../../src/domain/commands/create-project.ts';
import { startLedger } from '../../../src/domain/commands/start-ledger.ts';
import { day } from '../../../src/domain/day.ts';
import type { Row } from '../../../src/domain/entities/registry.ts';
import { moneyOfFen } from '../../../src/domain/money.ts';
import { startPreset } from '../../../src/domain/presets/start-preset.ts';
import { spanOfDay } from '../../../src/domain/span.ts';
import { commit } from '../../../src/ledger/commit.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { KeysProvider } from '../../../src/ui/kit/keys-help.tsx';
import '../../../src/ui/kit/styles.ts';
import { ToastsProvider } from '../../../src/ui/kit/toast.tsx';
import { LedgerProvider } from '../../../src/ui/kit/use-ledger.tsx';
import { WordsProvider } from '../../../src/ui/kit/words.tsx';
import { LedgerScreen } from '../../../src/ui/ledger/ledger-screen.tsx';
import { sourceWords } from '../../../src/words/source-words.ts';
import { newTestLedger } from '../../support/ledger/open-test-ledger.ts';
import { patiently } from '../../support/patiently.ts';

export const words = sourceWords;

export type OpenGrid = {
  readonly ledger: Ledger;
  readonly place: HTMLElement;
  /** The path and query as they now stand. */
  readonly address: () => string;
  readonly box: () => HTMLTextAreaElement;
};

const opened: { readonly root: Root; readonly place: HTMLElement; readonly ledger: Ledger }[] = [];

export const PROJECTS = ['冷链食品加工中心', '国际金融中心', '三桥两路', '小涓河景观提升'] as const;

export async function openGrid(at = '/ledger'): Promise<OpenGrid> {
  // Vitest opens a phone's window; the grid is for desks.
  await page.viewport(1366, 768);
  const ledger = await filledLedger();
  const place = document.createElement('div');
  place.style.height = '620px';
  place.style.width = '1280px';
  document.body.append(place);
  const root = createRoot(place);
  const router = createMemoryRouter(
    [
      { path: '/ledger', Component: LedgerScreen },
      { path: '/project/:id', Component: () => <h2>{router.state.location.pathname}</h2> },
    ],
    { initialEntries: [at] },
  );
  root.render(
    <StrictMode>
      <WordsProvider storageKey="grid-test-language" whole={sourceWords}>
        <ToastsProvider>
          <KeysProvider>
            <LedgerProvider ledger={ledger}>
              <RouterProvider router={router} />
            </LedgerProvider>
          </KeysProvider>
        </ToastsProvider>
      </WordsProvider>
    </StrictMode>,
  );
  opened.push({ root, place, ledger });
  await patiently(() => expect(place.querySelector('[role=grid]')).not.toBeNull());
  return {
    ledger,
    place,
    address: () => `${router.state.location.pathname}${router.state.location.search}`,
    box: () => {
      const box = place.querySelector<HTMLTextAreaElement>('[data-grid-box]');
      if (!box) throw new Error('no text box');
      return box;
    },
  };
}

afterEach(() => {
  for (const { root, place, ledger } of opened.splice(0)) {
    root.unmount();
    place.remove();
    ledger.close();
    localStorage.removeItem(`ledger-grid:${ledger.key}`);
  }
});

/** The cell of a project in a column, by the words of both. */
export function cell(grid: OpenGrid, project: string, column: keyof typeof words.ledger.columns): HTMLElement {
  const id = projectNamed(grid.ledger, project).id;
  const found = grid.place.querySelector<HTMLElement>(`[id="cell-${id}-${column}"]`);
  if (!found) throw new Error(`no cell ${project} ${column}`);
  return found;
}

export async function select(grid: OpenGrid, project: string, column: keyof typeof words.ledger.columns) {
  await userEvent.click(cell(grid, project, column));
  await patiently(() => expect(grid.box()).toBe(document.activeElement));
}

export function projectNamed(ledger: Ledger, name: string): Row<'project'> {
  const found = ledger.resident.all('project').find((row) => row.name === name);
  if (!found) throw new Error(`no project ${name}`);
  return found;
}

/** Types as an input method does: a composition that is shown, then the text that is taken. */
export async function compose(steps: readonly string[], taken: string): Promise<void> {
  const session = cdp();
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', windowsVirtualKeyCode: 229, key: 'Process' });
  for (const text of steps) {
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }
  await session.send('Input.insertText', { text: taken });
}

async function filledLedger(): Promise<Ledger> {
  const ledger = await newTestLedger();
  const must = async (result: Promise<{ readonly ok: boolean }>) => expect((await result).ok).toBe(true);
  await must(commit(ledger, startLedger, startPreset(words.presets, 2026, 2)));
  await must(commit(ledger, addUnit, { name: '住建部门', kind: 'department' }));
  await must(commit(ledger, addUnit, { name: '示例公司甲', kind: 'enterprise' }));
  const unit = ledger.resident.all('unit').find((one) => one.name === '住建部门')?.id ?? null;
  await must(commit(ledger, addPerson, { name: '科长甲', unit, post: '科长', rank: 'sectionHead' }));
  await must(commit(ledger, addPerson, { name: '专员01', unit, post: null, rank: 'staff' }));
  await must(commit(ledger, addPerson, { name: '专员02', unit, post: null, rank: 'staff' }));
  const teams = [...ledger.resident.all('team')].sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
  for (const [index, name] of PROJECTS.entries()) {
    const set = {
      name,
      number: String(index + 1),
      team: teams[index < 2 ? 0 : 1]?.id ?? null,
      totalInvestment: moneyOfFen((index + 1) * 1_000_000_000),
    };
    const start = { name: '开工', planned: spanOfDay(day('2026-02-20')) };
    await must(commit(ledger, createProject, { set, start: index === 0 ? start : null, completion: null }));
  }
  return ledger;
}
