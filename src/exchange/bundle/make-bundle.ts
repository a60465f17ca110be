/** Makes an exchange file (制作交换文件): a share for a team or person, what a share copy gives back, or the whole ledger. */
import type { Change, Part } from '../../domain/change.ts';
import { settingsOf } from '../../domain/derive/settings-of.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import { blobHashes, readBlob } from '../../ledger/blob.ts';
import { sentOf } from '../../ledger/history.ts';
import type { Ledger, Progress } from '../../ledger/ledger.ts';
import { KNOWN_SCHEMA, logPages, standingOf } from '../../ledger/read-out.ts';
import { devicesHere } from '../../ledger/share.ts';
import { type BackupRefusal, RefusedBackup } from '../backup/backup-refusal.ts';
import { answer } from '../container/open-file.ts';
import {
  BUNDLE_FORMAT,
  BUNDLE_VERSION,
  type BundleCounts,
  type BundleHeader,
  type KnownDevice,
  type Scope,
} from './bundle-format.ts';
import { type BundleLine, openLine } from './bundle-line.ts';
import { contactsToSend } from './sent-contacts.ts';
import { changesOfShare } from './share-changes.ts';
import { scopesOf, shareNoteOf } from './share-note.ts';
import { rowsOfScope } from './share-scope.ts';

export type BundleWish = {
  readonly what:
    | { readonly kind: 'share'; readonly scope: Scope; readonly files: boolean }
    | { readonly kind: 'mine' }
    /** `since`: what the other side is known to have; null = everything. `contacts`: with the phones of its people. */
    | { readonly kind: 'whole'; readonly since: readonly KnownDevice[] | null; readonly contacts?: boolean };
  readonly passphrase: string | null;
  readonly nowMs: number;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
};

export type BundleMade = { readonly file: Blob; readonly counts: BundleCounts; readonly header: BundleHeader };

const PATCHES_AT_ONCE = 500;
const HASH = /^[0-9a-f]{64}$/;

/** A refusal is `cancelled` or `stopped`. */
export async function makeBundle(ledger: Ledger, wish: BundleWish): Promise<Result<BundleMade, BackupRefusal>> {
  const line = openLine(wish.signal);
  try {
    return ok(await write(ledger, line, wish));
  } catch (error) {
    if (error instanceof RefusedBackup) return refuse(error.refusal);
    throw error;
  } finally {
    line.end();
  }
}

type Plan = {
  readonly scopes: readonly Scope[];
  readonly projects: readonly string[];
  readonly complete: boolean;
  readonly files: boolean;
  readonly about: number;
  readonly pages: AsyncIterable<readonly (Change | Part)[]> | Iterable<readonly (Change | Part)[]>;
};

async function write(ledger: Ledger, line: BundleLine, wish: BundleWish): Promise<BundleMade> {
  const plan = await planOf(ledger, wish);
  const { name, isSample } = settingsOf(ledger.resident, ledger.today());
  const contacts = wish.what.kind === 'whole' && wish.what.contacts === true ? await contactsToSend(ledger) : null;
  const header: BundleHeader = {
    t: 'head',
    format: BUNDLE_FORMAT,
    version: isSample || contacts !== null ? BUNDLE_VERSION : 1,
    schema: KNOWN_SCHEMA,
    ledger: ledger.id,
    name: name ?? '',
    kind: wish.what.kind,
    complete: plan.complete,
    scopes: plan.scopes,
    projects: plan.projects,
    device: ledger.device,
    by: ledger.identity()?.words ?? '',
    created: new Date(wish.nowMs).toISOString(),
    heads: await devicesHere(ledger),
    about: plan.about,
    ...(isSample ? { sample: true } : {}),
    ...(contacts === null ? {} : { contacts }),
  };
  line.say({ kind: 'write', header, passphrase: wish.passphrase });
  await answer(line, 'taken');
  const hashes = new Set<string>();
  let done = 0;
  for await (const changes of plan.pages) {
    if (plan.files) for (const sent of changes) collectHashes('part' in sent ? sent.part : sent, hashes);
    line.say({ kind: 'batch', batch: { changes, sides: [] } });
    await answer(line, 'taken');
    done += changes.length;
    wish.onProgress?.({ done: Math.min(done, plan.about), of: plan.about });
  }
  const here = new Set(hashes.size === 0 ? [] : await blobHashes(ledger));
  for (const hash of hashes) {
    const bytes = here.has(hash) ? await readBlob(ledger, hash) : null;
    if (bytes === null) continue;
    line.say({ kind: 'blob', blob: { hash, type: bytes.type, bytes } });
    await answer(line, 'taken');
  }
  line.say({ kind: 'finish' });
  const { file, counts } = await answer(line, 'written');
  return { file, counts, header };
}

async function planOf(ledger: Ledger, { what, onProgress }: BundleWish): Promise<Plan> {
  if (what.kind === 'share') {
    const rows = await rowsOfScope(ledger, [what.scope], ledger.today());
    const { seq } = await standingOf(ledger);
    const { about, changes } = await changesOfShare(ledger, rows, seq, onProgress);
    return {
      scopes: [what.scope],
      projects: [...rows.projects].sort(),
      complete: true,
      files: what.files,
      about,
      pages: pagesOf(changes),
    };
  }
  const note = await shareNoteOf(ledger);
  const since = what.kind === 'mine' ? (note?.heads ?? []) : what.since;
  const { changes, seq } = await standingOf(ledger);
  return {
    scopes: note === null ? [] : scopesOf(note),
    projects: [],
    complete: what.kind === 'whole' && since === null && note === null,
    files: true,
    about: changes,
    pages: pagesSince(ledger, since ?? [], seq, what.kind === 'mine'),
  };
}

function* pagesOf(changes: Iterable<Change | Part>) {
  let page: (Change | Part)[] = [];
  let patches = 0;
  for (const sent of changes) {
    page.push(sent);
    patches += ('part' in sent ? sent.part : sent).patches.length;
    if (patches < PATCHES_AT_ONCE) continue;
    yield page;
    page = [];
    patches = 0;
  }
  if (page.length > 0) yield page;
}

/** What the other side is not known to have; of a device with holes there, everything. */
async function* pagesSince(ledger: Ledger, since: readonly KnownDevice[], end: number, wholeOnly: boolean) {
  const has = new Map(since.map(({ device, most, known }) => [device, most === known ? most : 0]));
  for await (const page of logPages(ledger, end, PATCHES_AT_ONCE)) {
    const news = page.filter(
      (record) => record.n > (has.get(record.device) ?? 0) && !(wholeOnly && record.part === true),
    );
    if (news.length > 0) yield news.map(sentOf);
  }
}

function collectHashes(change: Change, hashes: Set<string>): void {
  for (const { set } of change.patches)
    for (const { to } of Object.values(set)) if (typeof to === 'string' && HASH.test(to)) hashes.add(to);
}
