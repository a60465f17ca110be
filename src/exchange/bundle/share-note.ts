/** What this copy knows of its being a share (分发记录): of what, since when, from whom, and what has left it since. */
import * as v from 'valibot';
import type { Ledger } from '../../ledger/ledger.ts';
import { readShareNote, writeShareNote } from '../../ledger/share.ts';
import { type BundleHeader, knownDeviceSchema, type Scope, scopeSchema } from './bundle-format.ts';

const noteSchema = v.object({
  parts: v.array(v.object({ scope: scopeSchema, projects: v.array(v.string()) })),
  /** Who made the file, and when (ISO): of the newest one taken in. */
  from: v.string(),
  at: v.string(),
  /** What the giver had when it made it: changes behind that are this side's to give back. */
  heads: v.array(knownDeviceSchema),
  /** Projects that a newer file no longer holds. */
  left: v.array(v.string()),
});

export type ShareNote = v.InferOutput<typeof noteSchema>;

/** Null = this is a whole ledger. */
export async function shareNoteOf(ledger: Ledger): Promise<ShareNote | null> {
  const read = v.safeParse(noteSchema, await readShareNote(ledger));
  return read.success ? read.output : null;
}

export function scopesOf(note: ShareNote): readonly Scope[] {
  return note.parts.map(({ scope }) => scope);
}

/** Remembers a share file that has been taken in; an older one than the newest changes nothing. */
export async function noteShare(ledger: Ledger, header: BundleHeader): Promise<void> {
  await writeShareNote(ledger, notedWith(await shareNoteOf(ledger), header));
}

export function notedWith(note: ShareNote | null, header: BundleHeader): ShareNote {
  const { scopes, projects, by, created, heads } = header;
  const mine = scopes.map((scope) => ({ scope, projects: [...projects] }));
  if (note === null) return { parts: mine, from: by, at: created, heads: [...heads], left: [] };
  const same = (scope: Scope) => scopes.some(({ kind, id }) => kind === scope.kind && id === scope.id);
  const others = note.parts.filter(({ scope }) => !same(scope));
  if (others.length < note.parts.length && created < note.at) return note;
  const parts = [...others, ...mine];
  const held = new Set(parts.flatMap((part) => part.projects));
  const before = [...note.left, ...note.parts.flatMap((part) => part.projects)];
  const left = [...new Set(before)].filter((id) => !held.has(id));
  return { parts, from: by, at: created, heads: [...heads], left };
}
