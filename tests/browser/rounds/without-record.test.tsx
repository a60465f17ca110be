// A team's machine has the head of a frozen round and not its text (定稿不在这台电脑): its screens say so, and where it comes from.
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { roundState } from '../../../src/domain/rounds/round-state.ts';
import { readEdition } from '../../../src/ledger/edition.ts';
import { PaperScreen } from '../../../src/ui/rounds/paper-screen.tsx';
import { RoundScreen } from '../../../src/ui/rounds/round-screen.tsx';
import { sourceWords } from '../../../src/words/source-words.ts';
import { testMachine } from '../../support/ledger/open-test-ledger.ts';
import { officeLedger, openedOn, shareOf } from '../exchange/exchange-support.ts';
import { showAt } from '../project/on-ledger.tsx';

test('a record that is not on this machine is not guessed at, on the screen or on paper', async () => {
  await page.viewport(1366, 768);
  const office = await officeLedger(testMachine());
  const team = await openedOn(testMachine(), await shareOf(office, 6));
  const closed = team.resident.all('round').find(({ id }) => roundState(team.resident, id).kind === 'closed');
  const round = closed?.id ?? '';
  const minutes = roundState(team.resident, round).minutes?.id ?? '';
  expect(await readEdition(office, minutes)).not.toBeNull();
  expect(await readEdition(team, minutes)).toBeNull();
  for (const [path, screen] of [
    ['/round/:id', <RoundScreen key="round" />],
    ['/round/:id/paper', <PaperScreen key="paper" />],
  ] as const) {
    const place = showAt(team, path.replace(':id', round), path, screen);
    await expect.poll(() => place.textContent).toContain(sourceWords.rounds.page.notHere);
    expect(place.querySelector('article')).toBeNull();
  }
  for (const ledger of [office, team]) ledger.close();
});
