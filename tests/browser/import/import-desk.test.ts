// One file on its way in: read once off the page, understood anew with every answer, gone when the desk is closed.
import { expect, test } from 'vitest';
import { openDesk } from '../../../src/exchange/sheet/desk/import-desk.ts';
import { NO_ANSWERS } from '../../../src/exchange/sheet/understand/understood.ts';

/** A ledger as csv: a head, a group row, projects, a total. */
function sheetOf(projects: number): Blob {
  const rows = Array.from(
    { length: projects },
    (_, index) =>
      `${index + 1},第${(index % 11) + 1}专班,示例项目${index + 1}号,${1000 + index},12月中旬,组长甲,专员${index % 40}`,
  );
  return new Blob([
    ['重点项目台账,,,,,,', '序号,专班,项目名称,总投资（万元）,计划竣工时间,县级干部,项目专员', ...rows].join('\n'),
  ]);
}

async function opened(projects: number) {
  const result = await openDesk(sheetOf(projects), '台账.csv');
  if (!result.ok) throw new Error(`not read: ${result.refusal.code}`);
  return result.value;
}

test('a sheet is understood, and another answer makes another reading of the same file', async () => {
  const { desk, book } = await opened(30);
  expect(book).toMatchObject({ format: 'csv', encoding: 'utf-8', proposed: 0, base: null });
  const first = await desk.understand(0, NO_ANSWERS, null);
  expect(first).toMatchObject({ ok: true, value: { questions: [{ code: 'year', cells: 30 }] } });
  const second = await desk.understand(0, { ...NO_ANSWERS, year: 2026 }, null);
  expect(second).toMatchObject({ ok: true, value: { questions: [], year: { year: 2026, from: 'answer' } } });
  expect(second.ok && second.value?.projects.length).toBe(30);
  expect(second.ok && second.value?.projects[0]?.milestones[0]?.planned?.value).toMatchObject({ to: '2026-12-20' });
  desk.close();
});

test('an answer that was overtaken is never heard', async () => {
  const { desk } = await opened(2000);
  const heard: number[] = [];
  const late = [2024, 2025].map((year) =>
    desk.understand(0, { ...NO_ANSWERS, year }, null).then(() => heard.push(year)),
  );
  expect(late).toHaveLength(2);
  const last = await desk.understand(0, { ...NO_ANSWERS, year: 2026 }, null);
  expect(last).toMatchObject({ ok: true, value: { year: { year: 2026 } } });
  await new Promise((later) => setTimeout(later, 50));
  expect(heard).toEqual([]);
  desk.close();
});

test('stopping ends the reading at once; a closed desk answers that it was cancelled', async () => {
  const stop = new AbortController();
  const reading = openDesk(sheetOf(5000), '台账.csv', {}, { signal: stop.signal });
  stop.abort();
  expect(await reading).toEqual({ ok: false, refusal: { code: 'cancelled' } });
  const { desk } = await opened(5);
  desk.close();
  expect(await desk.understand(0, NO_ANSWERS, null)).toEqual({ ok: false, refusal: { code: 'cancelled' } });
});

test('ten thousand projects are read and understood while the page goes on', async () => {
  let longest = 0;
  let last = performance.now();
  const heart = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 5);
  const { desk } = await opened(10_000);
  const result = await desk.understand(0, { ...NO_ANSWERS, year: 2026 }, null);
  clearInterval(heart);
  expect(result.ok && result.value?.projects.length).toBe(10_000);
  // The rule is 100 ms; a machine that runs other things at the same time is given more.
  expect(longest).toBeLessThan(400);
  desk.close();
});
