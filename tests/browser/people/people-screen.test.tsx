// The people of the office: the workload counts running projects by slot.
import { createRoot, type Root } from 'react-dom/client';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { addPerson } from '../../../src/domain/commands/add-person.ts';
import { addUnit } from '../../../src/domain/commands/add-unit.ts';
import { assign } from '../../../src/domain/commands/assign.ts';
import { createProject } from '../../../src/domain/commands/create-project.ts';
import { startLedger } from '../../../src/domain/commands/start-ledger.ts';
import { startPreset } from '../../../src/domain/presets/start-preset.ts';
import { commit } from '../../../src/ledger/commit.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { KeysProvider } from '../../../src/ui/kit/keys-help.tsx';
import '../../../src/ui/kit/styles.ts';
import { ToastsProvider } from '../../../src/ui/kit/toast.tsx';
import { LedgerProvider } from '../../../src/ui/kit/use-ledger.tsx';
import { WordsProvider } from '../../../src/ui/kit/words.tsx';
import { PeopleScreen } from '../../../src/ui/people/people-screen.tsx';
import { sourceWords as words } from '../../../src/words/source-words.ts';
import { newTestLedger } from '../../support/ledger/open-test-ledger.ts';

const UNIT = '住建部门';
const PEOPLE = ['专员01', '专员02'] as const;
const shown: { readonly root: Root; readonly place: HTMLElement; readonly ledger: Ledger }[] = [];

async function open(at: string): Promise<void> {
  await page.viewport(1366, 768);
  const ledger = await newTestLedger();
  const must = async (done: Promise<{ readonly ok: boolean }>) => expect((await done).ok).toBe(true);
  await must(commit(ledger, startLedger, startPreset(words.presets, 2026, 1)));
  await must(commit(ledger, addUnit, { name: UNIT, kind: 'department' }));
  const unit = ledger.resident.all('unit').find(({ name }) => name === UNIT)?.id ?? null;
  for (const name of PEOPLE) await must(commit(ledger, addPerson, { name, unit, post: null, rank: 'staff' }));
  for (const name of ['示例项目甲', '示例项目乙'])
    await must(commit(ledger, createProject, { set: { name }, start: null, completion: null }));
  const slot = ledger.resident.all('slot').find(({ role }) => role === 'specialist')?.id ?? '';
  const person = ledger.resident.all('person').find(({ name }) => name === PEOPLE[1])?.id ?? null;
  for (const { id } of ledger.resident.all('project'))
    await must(
      commit(ledger, assign, {
        slot,
        project: id,
        team: null,
        unit: null,
        person,
        liaison: null,
        from: ledger.today(),
        basis: null,
      }),
    );
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  root.render(
    <WordsProvider storageKey="people-test-language" whole={words}>
      <ToastsProvider>
        <KeysProvider>
          <LedgerProvider ledger={ledger}>
            <RouterProvider
              router={createMemoryRouter([{ path: '/people', Component: PeopleScreen }], { initialEntries: [at] })}
            />
          </LedgerProvider>
        </KeysProvider>
      </ToastsProvider>
    </WordsProvider>,
  );
  shown.push({ root, place, ledger });
}

afterEach(() => {
  for (const { root, place, ledger } of shown.splice(0)) {
    root.unmount();
    place.remove();
    ledger.close();
  }
});

it('the workload says how many projects each follows in which slot; who follows none is not in it', async () => {
  await open('/people');
  await userEvent.click(page.getByRole('tab', { name: words.people.tabs.workload }));
  const table = page.getByRole('table', { name: words.people.workload.title });
  await expect.element(table.getByRole('link', { name: PEOPLE[1] })).toBeVisible();
  await expect.element(table.getByRole('link', { name: PEOPLE[0] })).not.toBeInTheDocument();
  const heads = [...document.querySelectorAll('thead th')].map((head) => head.textContent);
  const cells = [...document.querySelectorAll('tbody tr:first-child td')].map((cell) => cell.textContent?.trim());
  expect(cells[heads.indexOf(words.people.columns.projects)]).toBe('2');
  expect(cells.filter((text) => text === '2')).toHaveLength(2);
});
