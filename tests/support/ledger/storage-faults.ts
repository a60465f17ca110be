// Faults of the store, injected beneath the ledger: the n-th call throws, or the transaction aborts behind it.

export type Fault = { readonly nth: number; readonly how: 'throws' | 'aborts'; readonly error: () => unknown };

/** Counts the storage calls of `work` and breaks the one that `fault` names; everything is put back afterwards. */
export async function withFault<T>(
  fault: Fault | null,
  work: () => Promise<T>,
): Promise<{ readonly calls: number; readonly result: PromiseSettledResult<T> }> {
  let calls = 0;
  const restore: (() => void)[] = [];
  const hit = (transaction: IDBTransaction) => {
    calls++;
    if (fault === null || calls !== fault.nth) return;
    if (fault.how === 'throws') throw fault.error();
    transaction.abort();
  };
  const wrap = <S extends object>(prototype: S, name: string, transactionOf: (self: S) => IDBTransaction) => {
    const original: unknown = Reflect.get(prototype, name);
    if (typeof original !== 'function') throw new Error(`no method ${name}`);
    Reflect.set(prototype, name, function (this: S, ...args: unknown[]) {
      hit(transactionOf(this));
      return Reflect.apply(original, this, args);
    });
    restore.push(() => void Reflect.set(prototype, name, original));
  };
  for (const name of ['get', 'getAll', 'put', 'add', 'delete', 'openKeyCursor'] as const)
    wrap(IDBObjectStore.prototype, name, (store) => store.transaction);
  wrap(IDBIndex.prototype, 'getAll', (index) => index.objectStore.transaction);
  try {
    const [result] = await Promise.allSettled([work()]);
    if (result === undefined) throw new Error('nothing was run');
    return { calls, result };
  } finally {
    for (const put of restore) put();
  }
}

/** As Dexie hands a full store on: the name of the truth is inside. */
export function abortErrorWith(inner: string): () => unknown {
  return () => Object.assign(new Error(`${inner} `), { name: 'AbortError', inner: { name: inner } });
}
