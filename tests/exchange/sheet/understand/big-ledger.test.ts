// ledger-1k (一千行): teams over two merged blocks, cells with two nodes, vague words; figures counted by hand from the file.
import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { firstSheet, sample, understood } from '../plan/memory-ledger.ts';

// Real files on a machine that is doing something else as well.
vi.setConfig({ testTimeout: 30_000 });

const want = JSON.parse(
  readFileSync(new URL('../../../fixtures/expected/ledger-1k.json', import.meta.url), 'utf8'),
) as {
  readonly projects: number;
  readonly teams: { readonly [team: string]: number };
  readonly vagueWords: { readonly [words: string]: number };
  readonly splitRows: readonly { readonly row: number; readonly node: string }[];
};

test('一千个项目，第一专班两段合并仍是一个专班', async () => {
  const read = understood(firstSheet(await sample('ledger-1k-libreoffice.xlsx')), { year: 2020 });
  expect(read.projects).toHaveLength(want.projects);
  const teams = new Map<string, number>();
  for (const { team } of read.projects) teams.set(team?.value ?? '', (teams.get(team?.value ?? '') ?? 0) + 1);
  expect(Object.fromEntries(teams)).toEqual(want.teams);
  expect(read.totals.map(({ result }) => result)).toEqual(['agree', 'agree', 'agree', 'agree']);
});

test('22 格写了两个节点，各成一个：‹节点内容›·完成 与 ‹节点内容›·验收', async () => {
  const read = understood(firstSheet(await sample('ledger-1k-libreoffice.xlsx')), { year: 2020 });
  const several = read.projects.filter(({ milestones }) => milestones.length > 1);
  expect(want.splitRows.filter(({ node }) => node !== '')).toHaveLength(want.splitRows.length);
  expect(several).toHaveLength(22);
  expect(
    several.map(({ row, milestones }) => [row, milestones.map(({ name, planned }) => [name, planned?.value.to])]),
  ).toEqual(
    want.splitRows.map(({ row, node }) => [
      row,
      [
        [`${node}·完成`, '2020-03-31'],
        [`${node}·验收`, '2020-06-30'],
      ],
    ]),
  );
});

test('含糊的时间都留着原话', async () => {
  const read = understood(firstSheet(await sample('ledger-1k-libreoffice.xlsx')), { year: 2020 });
  const words = new Map<string, number>();
  for (const { milestones } of read.projects) {
    const [only, second] = milestones;
    const said = second === undefined ? (only?.planned?.value.words ?? null) : null;
    if (said !== null) words.set(said, (words.get(said) ?? 0) + 1);
  }
  expect(Object.fromEntries(words)).toEqual(want.vagueWords);
});
