// The overview on a real ledger: what is late and whose, urging that claims nothing, nothing late, no projects yet, axe.
import axe from 'axe-core';
import { createRoot, type Root } from 'react-dom/client';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { addPerson } from '../../../src/domain/commands/add-person.ts';
import { addUnit } from '../../../src/domain/commands/add-unit.ts';
import { assign } from '../../../src/domain/commands/assign.ts';
import { completeMilestone } from '../../../src/domain/commands/complete-milestone.ts';
import { createProject } from '../../../src/domain/commands/create-project.ts';
import { recordProgress } from '../../../src/domain/commands/record-progress.ts';
import { startLedger } from '../../../src/domain/commands/start-ledger.ts';
import { type Day, day } from '../../../src/domain/day.ts';
import { startPreset } from '../../../src/domain/presets/start-preset.ts';
import { spanOfDay } from '../../../src/domain/span.ts';
import { commit } from '../../../src/ledger/commit.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { KeysProvider } from '../../../src/ui/kit/keys-help.tsx';
import '../../../src/ui/kit/styles.ts';
import { ToastsProvider } from '../../../src/ui/kit/toast.tsx';
import { LedgerProvider } from '../../../src/ui/kit/use-ledger.tsx';
import { WordsProvider } from '../../../src/ui/kit/words.tsx';
import { OverviewScreen } from '../../../src/ui/overview/overview-screen.tsx';
import { sourceWords as words } from '../../../src/words/source-words.ts';
import { newTestLedger } from '../../support/ledger/open-test-ledger.ts';
import { patiently } from '../../support/patiently.ts';

const opened: { readonly root: Root; readonly place: HTMLElement; readonly ledger: Ledger }[] = [];

afterEach(() => {
  for (const { root, place, ledger } of opened.splice(0)) {
    root.unmount();
    place.remove();
    ledger.close();
  }
  delete document.documentElement.dataset.theme;
});

type Given = { readonly name: string; readonly due: Day; readonly next?: string; readonly unit?: boolean };

async function open(projects: readonly Given[]): Promise<{ readonly ledger: Ledger; readonly place: HTMLElement }> {
  await page.viewport(1366, 768);
  const ledger = await newTestLedger();
  const must = async (result: Promise<{ readonly ok: boolean }>) => expect((await result).ok).toBe(true);
  await must(commit(ledger, startLedger, startPreset(words.presets, 2026, 2)));
  await must(commit(ledger, addUnit, { name: '住建部门', kind: 'department' }));
  const unit = ledger.resident.all('unit')[0]?.id ?? null;
  await must(commit(ledger, addPerson, { name: '科长甲', unit, post: '科长', rank: 'sectionHead' }));
  const officer = ledger.resident.all('person')[0]?.id ?? null;
  const permits = ledger.resident.all('slot').find((slot) => slot.role === 'permits')?.id ?? '';
  const team = [...ledger.resident.all('team')].sort((a, b) => (a.number ?? 0) - (b.number ?? 0))[0]?.id ?? null;
  for (const [index, given] of projects.entries()) {
    const set = { name: given.name, number: String(index + 1), team };
    const node = { name: '竣工验收', planned: spanOfDay(given.due) };
    await must(commit(ledger, createProject, { set, start: null, completion: node }));
    const project = ledger.resident.all('project').find((row) => row.name === given.name)?.id ?? '';
    if (given.unit) {
      const holder = { unit, person: officer, liaison: null, team: null, from: day('2026-01-01'), basis: null };
      await must(commit(ledger, assign, { ...holder, slot: permits, project }));
    }
    if (given.next !== undefined) {
      const told = { period: null, on: day('2026-03-01'), text: null, problems: null, reportedBy: null };
      await must(commit(ledger, recordProgress, { ...told, project, next: given.next }));
    }
  }
  const place = document.createElement('main');
  place.style.height = '720px';
  document.body.append(place);
  const root = createRoot(place);
  const router = createMemoryRouter([{ path: '*', Component: OverviewScreen }], { initialEntries: ['/'] });
  root.render(
    <WordsProvider storageKey="overview-test-language" whole={words}>
      <ToastsProvider>
        <KeysProvider>
          <LedgerProvider ledger={ledger}>
            <RouterProvider router={router} />
          </LedgerProvider>
        </KeysProvider>
      </ToastsProvider>
    </WordsProvider>,
  );
  opened.push({ root, place, ledger });
  await patiently(() => expect(place.textContent).not.toBe(''));
  return { ledger, place };
}

// The test machine's clock stands on 2026-03-02.
const LATE: readonly Given[] = [
  { name: '国际金融中心', due: day('2026-02-16'), next: '月底前挂网', unit: true },
  { name: '三桥两路', due: day('2026-02-27') },
];

describe('what is late and whose', () => {
  it('the sentence names the number, the oldest and its responsible unit with officer', async () => {
    const { place } = await open(LATE);
    const sentence = place.querySelector('p')?.parentElement?.textContent ?? '';
    expect(sentence).toContain(words.overview.headline.late(2));
    expect(sentence).toContain('国际金融中心');
    expect(sentence).toContain('已超 14 天');
    expect(sentence).toContain('住建部门 科长甲');
  });

  it('rows go by days; without a unit it reads 责任人未落实, without a next step it asks for one', async () => {
    const { place } = await open(LATE);
    const rows = [...place.querySelectorAll('ul')].flatMap((list) => [...list.querySelectorAll('li')]).slice(0, 2);
    expect(rows.map((row) => row.querySelector('b')?.textContent)).toEqual(['14', '3']);
    expect(rows[0]?.textContent).toContain('月底前挂网');
    expect(rows[0]?.querySelector('button')?.textContent).toBe(words.overview.late.urge);
    expect(rows[1]?.textContent).toContain(words.overview.headline.nobody);
    expect(rows[1]?.textContent).toContain(words.overview.late.noNext);
    expect(rows[1]?.querySelector('button')?.textContent).toBe(words.overview.late.explain);
  });

  it('teams stand in their official order with a closing sum', async () => {
    const { place } = await open(LATE);
    const rows = [...place.querySelectorAll('tbody tr')];
    expect(rows.map((row) => row.querySelector('td')?.textContent)).toEqual(['1', '2']);
    expect([...(place.querySelector('tfoot tr')?.children ?? [])].at(-1)?.textContent).toBe('2');
  });

  it('a node that is ticked off leaves the sentence at once', async () => {
    const { place, ledger } = await open(LATE);
    const [node] = ledger.resident.all('milestone').filter((row) => row.planned?.to === '2026-02-16');
    const done = await commit(ledger, completeMilestone, {
      milestone: node?.id ?? '',
      on: day('2026-03-01'),
      note: null,
      evidence: [],
    });
    expect(done.ok).toBe(true);
    await patiently(() => expect(place.textContent).toContain(words.overview.headline.late(1)));
  });
});

describe('urging', () => {
  it('records who was urged and says that a sentence was copied, not that anyone was told', async () => {
    const { place, ledger } = await open(LATE);
    await userEvent.click(place.querySelector('li button') as HTMLElement);
    await patiently(() => expect(ledger.resident.count('urge')).toBe(1));
    const [urge] = ledger.resident.all('urge');
    expect(urge?.whom).toBe('住建部门 科长甲');
    expect(urge?.words).toContain('已超 14 天');
    await patiently(() => expect(place.textContent).toContain(words.overview.late.urgedToday(1)));
    expect(document.body.textContent).not.toMatch(/已通知|已发送/);
  });

  it('J and K go through the rows, C urges the row', async () => {
    const { ledger } = await open(LATE);
    await userEvent.keyboard('jj');
    expect(document.activeElement?.textContent).toBe('三桥两路');
    await userEvent.keyboard('k');
    expect(document.activeElement?.textContent).toBe('国际金融中心');
    await userEvent.keyboard('jc');
    await patiently(() => expect(ledger.resident.count('urge')).toBe(1));
    expect(ledger.resident.all('urge')[0]?.whom).toBe(null);
  });
});

describe('when there is less to say', () => {
  it('nothing late: the nearest node and whose it is', async () => {
    const { place } = await open([{ name: '小涓河景观提升', due: day('2026-03-06'), unit: true }]);
    expect(place.textContent).toContain(words.overview.headline.none);
    expect(place.textContent).toContain(words.overview.headline.nearest('03-06', '小涓河景观提升', '竣工验收'));
    expect(place.textContent).toContain('住建部门 科长甲');
  });

  it('no projects yet: the two ways on', async () => {
    const { place } = await open([]);
    expect([...place.querySelectorAll('a')].map((link) => link.textContent)).toEqual([
      words.overview.empty.create,
      words.overview.empty.import,
    ]);
  });
});

it.each(['light', 'dark'])('axe finds nothing that shuts somebody out, %s', async (theme) => {
  document.documentElement.dataset.theme = theme;
  await open([...LATE, { name: '小涓河景观提升', due: day('2026-03-06'), unit: true }]);
  const result = await axe.run(document, { rules: { region: { enabled: false } } });
  const heavy = result.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(heavy.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))).toEqual([]);
  expect(result.passes.length).toBeGreaterThan(10);
});
