// Keeps the spellings of the ledger's names at hand (拼音): read from the search table, the missing ones worked out when idle.
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { Resident } from '../../ledger/ledger.ts';
import { allSearchRecords, type SearchRecord, writeSearchRecords } from '../../ledger/search.ts';
import { type LearnSpelling, LearnSpellingContext, SpellingContext, type SpellingOf } from './spelling.tsx';
import { useLedger, useLedgerVersion } from './use-ledger.tsx';

/** New names are spelled together, not at each keystroke of an import. */
const QUIET_MS = 400;
/** Texts that go to the worker at a time. */
const PART = 10_000;

export function SpellingProvider({ children }: { readonly children: ReactNode }) {
  const ledger = useLedger();
  const version = useLedgerVersion();
  const [known, setKnown] = useState<ReadonlyMap<string, string> | null>(null);

  useEffect(() => {
    let current = true;
    // A table that cannot be read is filled anew: it holds nothing of its own.
    allSearchRecords(ledger).then(
      (records) => current && setKnown(new Map(records.map((record) => [record.text, record.full]))),
      () => current && setKnown(new Map()),
    );
    return () => {
      current = false;
    };
  }, [ledger]);

  useEffect(() => {
    if (known === null) return;
    void version;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      const missing = namesIn(ledger.resident).filter((name) => !known.has(name));
      if (missing.length === 0) return;
      spell(missing, stop.signal).then(
        (words) => {
          if (stop.signal.aborted) return;
          const fresh = missing.map((text, index) => recordOf(text, words[index] ?? ''));
          setKnown(new Map([...known, ...fresh.map((record) => [record.text, record.full] as const)]));
          // Not kept on the disk: worked out again at the next start.
          writeSearchRecords(ledger, fresh).catch(() => undefined);
        },
        // Without pinyin the characters themselves still find everything.
        () => undefined,
      );
    }, QUIET_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [ledger, known, version]);

  const { learned, learn } = useLearned();
  const spellingOf = useCallback((text: string) => known?.get(text) ?? learned(text), [known, learned]);
  return (
    <SpellingContext.Provider value={spellingOf}>
      <LearnSpellingContext.Provider value={learn}>{children}</LearnSpellingContext.Provider>
    </SpellingContext.Provider>
  );
}

/** Texts that were asked for: spelled in parts, so that the first are found while the others are still being worked out. */
function useLearned(): { readonly learned: SpellingOf; readonly learn: LearnSpelling } {
  const held = useRef(new Map<string, string>());
  const asked = useRef(new Set<string>());
  const queue = useRef<Promise<void>>(Promise.resolve());
  const [parts, setParts] = useState(0);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    stop.current = controller;
    return () => controller.abort();
  }, []);
  const learn = useCallback<LearnSpelling>((texts) => {
    const signal = stop.current?.signal;
    const fresh = [...new Set(texts)].filter((text) => text !== '' && !asked.current.has(text));
    if (signal === undefined || fresh.length === 0) return;
    for (const text of fresh) asked.current.add(text);
    for (let from = 0; from < fresh.length; from += PART) {
      const part = fresh.slice(from, from + PART);
      queue.current = queue.current.then(async () => {
        if (signal.aborted) return;
        try {
          const words = await spell(part, signal);
          for (const [at, text] of part.entries()) held.current.set(text, words[at] ?? '');
          setParts((count) => count + 1);
        } catch {
          // Without pinyin the characters themselves still find everything; asked again, it is tried again.
          for (const text of part) asked.current.delete(text);
        }
      });
    }
  }, []);
  const learned = useCallback<SpellingOf>(
    (text) => {
      // Another part has been spelled: whoever searches looks again.
      void parts;
      return held.current.get(text) ?? null;
    },
    [parts],
  );
  return { learned, learn };
}

/** Every name people search by, once. */
function namesIn(resident: Resident): readonly string[] {
  const names = new Set<string>();
  for (const project of resident.all('project')) {
    names.add(project.name);
    for (const former of Object.keys(project.formerNames)) names.add(former);
  }
  for (const team of resident.all('team')) {
    names.add(team.name);
    if (team.field !== null) names.add(team.field);
  }
  for (const person of resident.all('person')) names.add(person.name);
  for (const unit of resident.all('unit')) names.add(unit.name);
  names.delete('');
  return [...names];
}

function recordOf(text: string, full: string): SearchRecord {
  return {
    key: text,
    text,
    full,
    initials: full
      .split(' ')
      .map((word) => word[0] ?? '')
      .join(''),
  };
}

function spell(texts: readonly string[], signal: AbortSignal): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./spell.worker.ts', import.meta.url), { type: 'module' });
    const end = () => worker.terminate();
    signal.addEventListener('abort', end);
    worker.onmessage = (event: MessageEvent<readonly string[]>) => {
      end();
      resolve(event.data);
    };
    worker.onerror = (event) => {
      end();
      reject(new Error(event.message));
    };
    worker.postMessage(texts);
  });
}
