// Giving out and giving back (分发与收件) between machines with real stores: a team gets its own and nothing else, works as usual,
// and what it did comes back.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ENTITY_NAMES, type EntityName } from '../../../src/domain/entities/registry.ts';
import { idOf } from '../../../src/domain/id.ts';
import { roundState } from '../../../src/domain/rounds/round-state.ts';
import { peersOf } from '../../../src/exchange/bundle/peers.ts';
import { shareNoteOf } from '../../../src/exchange/bundle/share-note.ts';
import { takeIn } from '../../../src/exchange/bundle/take-in.ts';
import { BundleWriter } from '../../../src/exchange/bundle/write-bundle.ts';
import { readBlob } from '../../../src/ledger/blob.ts';
import { commit } from '../../../src/ledger/commit.ts';
import { writeContacts } from '../../../src/ledger/contact.ts';
import { digest, rebuild } from '../../../src/ledger/digest.ts';
import { readEdition } from '../../../src/ledger/edition.ts';
import { openConflicts } from '../../../src/ledger/held.ts';
import { changesOf } from '../../../src/ledger/history.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { undo, undoLast } from '../../../src/ledger/undo.ts';
import {
  newTestLedger,
  reopen,
  type TestMachine,
  testKey,
  testMachine,
} from '../../support/ledger/open-test-ledger.ts';
import { sweep } from '../../support/ledger/sweep.ts';
import { created, edited, removed, writeDrafts } from '../../support/ledger/test-commands.ts';
import { attachFile, backupOf, opened, restored } from '../backup/backup-support.ts';
import { madeFrom, officeLedger, openedOn, plainText, shareOf, takenIn, teamScope } from './exchange-support.ts';

vi.setConfig({ testTimeout: 120_000 });

let officeMachine: TestMachine;
let office: Ledger;
const open: Ledger[] = [];

beforeEach(async () => {
  officeMachine = testMachine();
  office = await officeLedger(officeMachine);
});
afterEach(async () => {
  for (const ledger of [office, ...open.splice(0)]) {
    await sweep(ledger);
    expect((await rebuild(ledger)).wrong).toEqual([]);
    ledger.close();
  }
});

async function teamCopy(number: number, machine = testMachine()): Promise<Ledger> {
  const ledger = await openedOn(machine, await shareOf(office, number));
  open.push(ledger);
  return ledger;
}

const projectsOf = (ledger: Ledger, number: number) =>
  ledger.resident.everything('project').filter(({ team }) => team === teamScope(ledger, number).id);

const firstOf = (ledger: Ledger, number: number) => {
  const [project] = projectsOf(ledger, number);
  if (project === undefined) throw new Error('the team has no project');
  return project;
};

describe('a share of one team', () => {
  test('holds its projects with everything that hangs on them, row by row as the office has them', async () => {
    const team = await teamCopy(3);
    const ids = new Set(projectsOf(office, 3).map(({ id }) => id as string));
    expect(ids.size).toBeGreaterThan(1);
    expect(
      team.resident
        .all('project')
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...ids].sort());
    for (const entity of ['milestone', 'progress', 'figure', 'assignment'] as const) {
      const there = office.resident.all(entity).filter(({ project }) => project !== null && ids.has(project));
      expect(there.length).toBeGreaterThan(0);
      for (const row of there) expect(team.resident.row(entity, row.id)).toEqual(row);
    }
    for (const entity of ['setting', 'slot', 'lightRule'] as const)
      expect(team.resident.count(entity)).toBe(office.resident.count(entity));
    expect(team.resident.all('team').map(({ number }) => number)).toEqual([3]);
    expect(team.id).toBe(office.id);
    expect(team.device).not.toBe(office.device);
    expect(await shareNoteOf(team)).toMatchObject({ parts: [{ scope: { name: '第三专班' } }], left: [] });
    expect(await shareNoteOf(office)).toBe(null);
  });

  test('holds nothing of another team: no id and no text of its rows anywhere in the file', async () => {
    // A project that came from another team, one merged into another team’s, and one removed there.
    const [mine, moved] = projectsOf(office, 3);
    const theirs = firstOf(office, 5);
    await commit(office, writeDrafts, edited('project', moved?.id ?? '', { team: teamScope(office, 5).id as never }));
    await commit(office, writeDrafts, edited('project', moved?.id ?? '', { team: teamScope(office, 3).id as never }));
    await commit(office, writeDrafts, edited('project', mine?.id ?? '', { parent: theirs.id }));
    await commit(office, writeDrafts, removed('project', projectsOf(office, 7)[0]?.id ?? ''));
    const text = await plainText(await shareOf(office, 3));
    const copy = await teamCopy(3);
    const [inside, outside] = [textsOf(copy), textsOf(office)];
    // Codes of choices are everybody's words; names, texts and ids are not.
    const foreign = [...outside].filter(
      (each) => !inside.has(each) && each.length >= 4 && (/[^ -~]/.test(each) || each.length >= 16),
    );
    expect(foreign.length).toBeGreaterThan(300);
    expect(foreign.filter((each) => text.includes(each))).toEqual([]);
    expect(text).toContain(mine?.name);
    expect(copy.resident.row('project', moved?.id ?? '')?.team).toBe(teamScope(office, 3).id);
    expect(copy.resident.row('project', mine?.id ?? '')?.parent).toBe(null);
  });

  test('of one person holds the projects on which the person has a duty', async () => {
    const specialist = office.resident.all('assignment').find(({ project, person }) => project && person);
    const person = office.resident.row('person', specialist?.person ?? '');
    const theirs = new Set(
      office.resident
        .rows('assignment', 'person', person?.id ?? '')
        .flatMap(({ project }) => (project === null ? [] : [project as string])),
    );
    const scope = { kind: 'person', id: person?.id ?? '', name: person?.name ?? '' } as const;
    const copy = await openedOn(testMachine(), (await madeFrom(office, { kind: 'share', scope, files: false })).file);
    open.push(copy);
    expect(
      copy.resident
        .all('project')
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...theirs].sort());
  });

  test('brings the bytes of attachments only when asked, and phones never', async () => {
    const project = firstOf(office, 3).id;
    const hash = await attachFile(office, project, new Blob(['现场照片的字节'], { type: 'image/jpeg' }));
    const holder = office.resident.rows('assignment', 'project', project).find(({ person }) => person !== null);
    await writeContacts(office, [{ person: holder?.person ?? '', phones: ['13800000001'], note: '' }]);
    const scope = teamScope(office, 3);
    const [without, with_] = await Promise.all(
      [false, true].map(async (files) => (await madeFrom(office, { kind: 'share', scope, files })).file),
    );
    for (const [file, expected] of [
      [without, null],
      [with_, '现场照片的字节'],
    ] as const) {
      const copy = await openedOn(testMachine(), file ?? new Blob());
      open.push(copy);
      expect(await plainText(file ?? new Blob())).not.toContain('13800000001');
      expect(copy.resident.rows('attachment', 'project', project).map((row) => row.hash)).toContain(hash);
      expect((await (await readBlob(copy, hash))?.text()) ?? null).toBe(expected);
    }
  });
});

function textsOf(ledger: Ledger): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (value: unknown) => {
    if (typeof value === 'string') found.add(value);
    else if (typeof value === 'object' && value !== null)
      for (const [key, held] of Object.entries(value)) {
        if (key.length >= 12) found.add(key);
        walk(held);
      }
  };
  for (const entity of ENTITY_NAMES as readonly EntityName[])
    for (const row of ledger.resident.everything(entity)) walk(row);
  return found;
}

describe('work on a share', () => {
  test('goes on as usual, with history and undo, and comes back to the office', async () => {
    const team = await teamCopy(3);
    const project = firstOf(team, 3);
    await commit(team, writeDrafts, edited('project', project.id, { remark: '现场改的' }));
    await commit(team, writeDrafts, created('progress', 'pr-new', { project: project.id, text: '新进展' }));
    await commit(team, writeDrafts, edited('project', project.id, { remark: '改错了' }));
    expect((await undoLast(team)).ok).toBe(true);
    expect((await changesOf(team, 'project', project.id)).length).toBeGreaterThan(3);
    const hash = await attachFile(team, project.id, new Blob(['照片'], { type: 'image/jpeg' }));
    const { file, counts } = await madeFrom(team, { kind: 'mine' });
    expect(counts).toEqual({ change: 5, blob: 1 });
    const taken = await takenIn(office, file);
    expect(taken).toMatchObject({ applied: 5, known: 0, held: 0, refused: [], conflicts: [], files: 1 });
    expect(office.resident.row('project', project.id)?.remark).toBe('现场改的');
    expect(await (await readBlob(office, hash))?.text()).toBe('照片');
    const before = await digest(office);
    expect(await takenIn(office, file)).toMatchObject({ applied: 0, known: 5 });
    expect(await digest(office)).toBe(before);
    expect((await peersOf(office)).map(({ device, kind }) => [device, kind])).toEqual([[team.device, 'mine']]);
  });

  test('a change of the office that is only in part here can be undone here, as far as it is here', async () => {
    const [one, other] = [firstOf(office, 3), firstOf(office, 5)];
    const done = await commit(office, writeDrafts, [
      ...edited('project', one.id, { remark: '一起改的' }),
      ...edited('project', other.id, { remark: '一起改的' }),
    ]);
    const [change] = done.ok ? done.value.changes : [];
    const team = await teamCopy(3);
    expect(team.resident.row('project', one.id)?.remark).toBe('一起改的');
    expect((await undo(team, `${change?.device}:${change?.n}`)).ok).toBe(true);
    await takenIn(office, (await madeFrom(team, { kind: 'mine' })).file);
    expect(office.resident.row('project', one.id)?.remark).toBe(one.remark);
    expect(office.resident.row('project', other.id)?.remark).toBe('一起改的');
  });

  test('the next share brings what the office did since; what was not given back stays this side’s', async () => {
    const team = await teamCopy(3);
    const [one, two] = projectsOf(office, 3);
    await commit(team, writeDrafts, edited('project', one?.id ?? '', { remark: '班里改的' }));
    await commit(office, writeDrafts, edited('project', two?.id ?? '', { remark: '办里改的' }));
    await commit(
      office,
      writeDrafts,
      edited('project', firstOf(office, 5).id, { team: teamScope(office, 3).id as never }),
    );
    const taken = await takenIn(team, await shareOf(office, 3, Date.now()));
    expect(taken.conflicts).toEqual([]);
    expect(team.resident.row('project', two?.id ?? '')?.remark).toBe('办里改的');
    expect(team.resident.row('project', one?.id ?? '')?.remark).toBe('班里改的');
    expect(team.resident.count('project')).toBe(projectsOf(office, 3).length);
    const mine = await madeFrom(team, { kind: 'mine' });
    expect(mine.counts.change).toBe(1);
    await takenIn(office, mine.file);
    await takenIn(team, await shareOf(office, 3, Date.now() + 1000));
    expect((await madeFrom(team, { kind: 'mine' })).counts.change).toBe(0);
    expect(await takenIn(team, await shareOf(office, 3, Date.now() + 2000))).toMatchObject({ applied: 0 });
  });

  test('two shares of one ledger on one machine are one ledger with both, changes that touched both sides united', async () => {
    const [three, five] = [firstOf(office, 3), firstOf(office, 5)];
    await commit(office, writeDrafts, [
      ...edited('project', three.id, { remark: '一起改的' }),
      ...edited('project', five.id, { remark: '一起改的' }),
    ]);
    const both = await teamCopy(3);
    expect(await takenIn(both, await shareOf(office, 5))).toMatchObject({ refused: [], conflicts: [] });
    const ids = [...projectsOf(office, 3), ...projectsOf(office, 5)].map(({ id }) => id).sort();
    expect(
      both.resident
        .all('project')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(ids);
    for (const { id } of [three, five])
      expect(both.resident.row('project', id)).toEqual(office.resident.row('project', id));
    expect((await shareNoteOf(both))?.parts.map(({ scope }) => scope.name)).toEqual(['第三专班', '第五专班']);
    await commit(both, writeDrafts, edited('project', five.id, { remark: '五班改的' }));
    expect(await takenIn(office, (await madeFrom(both, { kind: 'mine' })).file)).toMatchObject({ applied: 1 });
    expect(office.resident.row('project', five.id)?.remark).toBe('五班改的');
  });

  test('items and their steps go out with their project and come back', async () => {
    const project = firstOf(office, 3).id;
    await commit(office, writeDrafts, [
      ...created('item', 'it1', { name: '协调用电接入', project }),
      ...created('item', 'it2', { name: '别班的事项', project: firstOf(office, 5).id }),
      ...created('step', 'st1', { item: idOf<'item'>('it1'), kind: 'issued', place: 0, by: '项目办' }),
      ...created('step', 'st2', { item: idOf<'item'>('it2'), kind: 'issued', place: 0, by: '项目办' }),
    ]);
    const team = await teamCopy(3);
    expect(team.resident.row('item', 'it1')?.name).toBe('协调用电接入');
    expect(team.resident.row('step', 'st1')).toEqual(office.resident.row('step', 'st1'));
    expect([team.resident.row('item', 'it2'), team.resident.row('step', 'st2')]).toEqual([null, null]);
    const reported = { item: idOf<'item'>('it1'), kind: 'reported', place: 0, by: '专员03' } as const;
    await commit(team, writeDrafts, created('step', 'st3', reported));
    await takenIn(office, (await madeFrom(team, { kind: 'mine' })).file);
    expect(office.resident.row('step', 'st3')).toEqual(team.resident.row('step', 'st3'));
  });

  test('a closed round goes out as closed, its frozen text stays in the office', async () => {
    const team = await teamCopy(2);
    const closed = team.resident.all('round').filter(({ id }) => roundState(office.resident, id).kind === 'closed');
    expect(closed.length).toBeGreaterThan(0);
    for (const { id } of closed) {
      const { kind, minutes } = roundState(team.resident, id);
      expect(kind).toBe('closed');
      expect(await readEdition(team, minutes?.id ?? '')).toBeNull();
    }
  });

  test('a project that has gone to another team is said to have left', async () => {
    const team = await teamCopy(3);
    const [one] = projectsOf(office, 3);
    await commit(office, writeDrafts, edited('project', one?.id ?? '', { team: teamScope(office, 5).id as never }));
    await takenIn(team, await shareOf(office, 3, Date.now()));
    expect((await shareNoteOf(team))?.left).toEqual([one?.id]);
  });

  test('both sides edit one cell: one entry with both values on both sides, settled once for all', async () => {
    const team = await teamCopy(3);
    const project = firstOf(team, 3).id;
    officeMachine.clock.now += 60_000;
    await commit(office, writeDrafts, edited('project', project, { remark: '办里的' }));
    for (const remark of ['班里一', '班里二']) await commit(team, writeDrafts, edited('project', project, { remark }));
    const taken = await takenIn(office, (await madeFrom(team, { kind: 'mine' })).file);
    expect(taken.conflicts.map(({ lost, stands }) => [lost.to, stands.to])).toEqual([['班里二', '办里的']]);
    await takenIn(team, await shareOf(office, 3, Date.now()));
    expect((await openConflicts(team)).map(({ key }) => key)).toEqual(taken.conflicts.map(({ key }) => key));
  });

  test('a backup of it restores as the share it is', async () => {
    const machine = testMachine();
    const team = await teamCopy(3, machine);
    const { file } = await backupOf(team);
    const before = await digest(team);
    const key = testKey();
    await restored(await opened(file), key, machine.environment);
    const again = await reopen({ ...team, key }, machine);
    open.push(again);
    expect(await digest(again)).toBe(before);
    expect(await shareNoteOf(again)).toEqual(await shareNoteOf(team));
  });
});

describe('what is not taken in', () => {
  async function refusalOf(ledger: Ledger, file: Blob): Promise<string> {
    const before = await digest(ledger);
    const taken = await takeIn(ledger, file, { passphrase: null });
    if (taken.ok) return 'taken';
    expect(await digest(ledger)).toBe(before);
    return taken.refusal.code;
  }

  test('another ledger’s, a share for whom has all, everything for whom has a share, another team’s changes, a backup', async () => {
    const team = await teamCopy(3);
    const other = await teamCopy(5);
    const foreign = await newTestLedger(testMachine());
    open.push(foreign);
    expect(await refusalOf(foreign, await shareOf(office, 3))).toBe('foreignLedger');
    expect(await refusalOf(office, await shareOf(office, 3))).toBe('shareIntoWhole');
    expect(await refusalOf(team, (await madeFrom(office, { kind: 'whole', since: null })).file)).toBe('wholeIntoShare');
    await commit(other, writeDrafts, edited('project', firstOf(other, 5).id, { remark: '五班' }));
    expect(await refusalOf(team, (await madeFrom(other, { kind: 'mine' })).file)).toBe('otherShare');
    expect(await refusalOf(office, (await backupOf(office)).file)).toBe('isBackup');
    expect(await refusalOf(office, new Blob(['不是文件']))).toBe('notBackup');
  });

  test('a file cut short or with a byte changed is refused whole, and the ledger is as it was', async () => {
    const team = await teamCopy(3);
    for (const remark of ['一', '二', '三'])
      await commit(team, writeDrafts, edited('project', firstOf(team, 3).id, { remark }));
    const bytes = new Uint8Array(await (await madeFrom(team, { kind: 'mine' })).file.arrayBuffer());
    // The first ten bytes are the head of gzip, where a date may change without changing what is said.
    for (let place = 12; place < bytes.length; place += Math.ceil(bytes.length / 8)) {
      expect(['truncated', 'damaged', 'notBackup']).toContain(
        await refusalOf(office, new Blob([bytes.slice(0, place)])),
      );
      const flipped = bytes.slice();
      flipped[place] = (flipped[place] ?? 0) ^ 0x55;
      expect(['truncated', 'damaged', 'notBackup']).toContain(await refusalOf(office, new Blob([flipped])));
    }
    expect(await refusalOf(office, new Blob([bytes]))).toBe('taken');
  });

  test('a locked file asks for its passphrase, and a wrong one is said to be wrong', async () => {
    const team = await teamCopy(3);
    await commit(team, writeDrafts, edited('project', firstOf(team, 3).id, { remark: '加了锁' }));
    const { file } = await madeFrom(team, { kind: 'mine' }, { passphrase: '一二三四五六七八' });
    expect(await refusalOf(office, file)).toBe('passphraseNeeded');
    expect(await takeIn(office, file, { passphrase: '不对的口令一二三' })).toMatchObject({
      ok: false,
      refusal: { code: 'wrongPassphrase' },
    });
    expect(await takeIn(office, file, { passphrase: '一二三四五六七八' })).toMatchObject({
      ok: true,
      value: { applied: 1 },
    });
  });

  test('one bad change stops no other, and is counted with its reason', async () => {
    const team = await teamCopy(3);
    const project = firstOf(team, 3).id;
    for (const remark of ['一', '二', '三']) await commit(team, writeDrafts, edited('project', project, { remark }));
    const { file, header } = await madeFrom(team, { kind: 'mine' });
    const changes = (await plainText(file))
      .split('\n')
      .flatMap((line) => (line.startsWith('{"t":"change"') ? [JSON.parse(line).change] : []));
    const writer = new BundleWriter(header, null);
    for (const change of [changes[0], { ...changes[1], command: 'forged' }, changes[2], { v: 9, what: 'rubbish' }])
      await writer.change(change);
    const taken = await takenIn(office, (await writer.end()).file);
    expect(taken).toMatchObject({ applied: 2, held: 0 });
    expect(taken.refused).toEqual([
      { code: 'badHash', count: 1 },
      { code: 'malformed', count: 1 },
    ]);
    expect(await takenIn(office, file)).toMatchObject({ applied: 1, known: 2, refused: [] });
  });
});

describe('between two offices', () => {
  test('the whole ledger opens on another machine, and afterwards only what the other lacks is sent', async () => {
    const second = await openedOn(testMachine(), (await madeFrom(office, { kind: 'whole', since: null })).file);
    open.push(second);
    expect(await digest(second)).toBe(await digest(office));
    expect(await shareNoteOf(second)).toBe(null);
    await commit(second, writeDrafts, edited('project', firstOf(second, 3).id, { remark: '二号机' }));
    const [first] = await peersOf(second);
    const back = await madeFrom(second, { kind: 'whole', since: first?.heads ?? null });
    expect(back.counts.change).toBe(1);
    expect(await takenIn(office, back.file)).toMatchObject({ applied: 1, known: 0 });
    expect(await digest(second)).toBe(await digest(office));
    const [peer] = await peersOf(office);
    expect((await madeFrom(office, { kind: 'whole', since: peer?.heads ?? null })).counts.change).toBe(0);
  });
});
