// Ticking a node off (打勾完成): day, note and evidence as they are typed, kept as a draft, judged by the command itself.
import { useState } from 'react';
import { completeMilestone } from '../../../domain/commands/complete-milestone.ts';
import { type Day, isDay } from '../../../domain/day.ts';
import type { Row } from '../../../domain/entities/registry.ts';
import { painted } from '../painted.ts';
import { refusalSentence } from '../sentences.ts';
import { useDraft } from '../use-draft.ts';
import { useIdentity } from '../use-identity.ts';
import { useAct, useDecision, useLedger, useToday } from '../use-ledger.tsx';
import { useWords } from '../words.tsx';
import { type NewEvidence, prepareFiles } from './prepare-file.ts';

type Typed = { readonly on: Day | null; readonly note: string; readonly evidence: readonly NewEvidence[] };

export type Tick = {
  readonly typed: Typed;
  readonly change: (part: Partial<Typed>) => void;
  readonly addFiles: (files: readonly File[]) => Promise<void>;
  readonly add: (evidence: NewEvidence) => void;
  readonly drop: (key: string) => void;
  /** Files that are being scaled and hashed. */
  readonly preparing: number;
  /** Being written, or written and about to be folded. */
  readonly running: boolean;
  /** Why a file was not taken, or why the act did not reach the disk. */
  readonly problem: string | null;
  /** Why it cannot be ticked now. */
  readonly refused: string | null;
  /** Evidence waits until somebody is chosen. */
  readonly needsIdentity: boolean;
  /** Something typed at an earlier time has been put back. */
  readonly restored: boolean;
  /** True when it is done. */
  readonly finish: () => Promise<boolean>;
  readonly keep: () => Promise<boolean>;
  readonly clear: () => void;
};

export const tickDraftKey = (milestone: string): string => `tick:${milestone}`;

export function useTick(node: Row<'milestone'>): Tick {
  const words = useWords();
  const today = useToday();
  const act = useAct();
  const ledger = useLedger();
  const identity = useIdentity();
  const key = tickDraftKey(node.id);
  const draft = useDraft<Typed>(key, { on: today, note: '', evidence: [] }, readTyped, isBlank);
  const typed = draft.value;
  const [preparing, setPreparing] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);
  const [running, setRunning] = useState(false);

  const args =
    typed.on === null
      ? null
      : { milestone: node.id, on: typed.on, note: typed.note, evidence: typed.evidence.map(({ args: each }) => each) };
  const decided = useDecision(completeMilestone, args);
  const needsIdentity = identity === null && typed.evidence.length > 0;
  const refused = running
    ? null
    : preparing > 0
      ? words.project.tick.preparing
      : decided === null
        ? refusalSentence(words, { code: 'dayMissing', facts: {} })
        : !decided.ok
          ? refusalSentence(words, decided.refusal)
          : needsIdentity
            ? words.project.tick.whoFirst
            : null;

  const addFiles = async (files: readonly File[]) => {
    setProblem(null);
    setPreparing((count) => count + files.length);
    const { ready, problem: unkept } = await prepareFiles(files, today, ledger.context().newId, words);
    if (unkept !== null) setProblem(unkept);
    setPreparing((count) => count - files.length);
    if (ready.length > 0) draft.change((now) => ({ ...now, evidence: [...now.evidence, ...ready] }));
  };

  const finish = async (): Promise<boolean> => {
    if (refused !== null || args === null || running) return false;
    setRunning(true);
    setProblem(null);
    draft.stop();
    try {
      const outcome = await act(completeMilestone, args, {
        said: words.project.tick.said(node.name),
        blobs: blobsOf(typed.evidence),
        draft: key,
      });
      if (outcome.kind === 'done') {
        // The form stands as it was until the frame that shows the tick is there; then whoever opened it folds it.
        await painted();
        return true;
      }
      setProblem(outcome.sentence);
    } catch (bug) {
      setRunning(false);
      throw bug;
    }
    setRunning(false);
    return false;
  };

  return {
    typed,
    change: (part) => draft.change((now) => ({ ...now, ...part })),
    addFiles,
    add: (evidence) => draft.change((now) => ({ ...now, evidence: [...now.evidence, evidence] })),
    drop: (dropped) =>
      draft.change((now) => ({ ...now, evidence: now.evidence.filter((each) => each.key !== dropped) })),
    preparing,
    running,
    problem,
    refused,
    needsIdentity,
    restored: draft.found,
    finish,
    keep: draft.keep,
    clear: draft.clear,
  };
}

export function blobsOf(evidence: readonly NewEvidence[]): ReadonlyMap<string, Blob> {
  const blobs = new Map<string, Blob>();
  for (const { args, bytes } of evidence) if (args.hash !== null && bytes !== null) blobs.set(args.hash, bytes);
  return blobs;
}

/** The day alone is no draft: it is today's unless someone typed another. */
function isBlank({ note, evidence }: Typed): boolean {
  return note.trim() === '' && evidence.length === 0;
}

function readTyped(stored: unknown): Typed | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { on, note, evidence } = stored as { readonly [name: string]: unknown };
  if (typeof note !== 'string' || !Array.isArray(evidence)) return null;
  // Written by this file only, under a key of its own.
  return { on: typeof on === 'string' && isDay(on) ? on : null, note, evidence: evidence as readonly NewEvidence[] };
}
