// First import of the page and of every worker: what Chromium 92 and a plain-http page lack.
// Missing in Chromium 92: Object.hasOwn (came with 93), findLast (97), structuredClone (98), AbortSignal.timeout (103),
// arrays by copy (110), Promise.withResolvers (119), for-await over a stream (124). Missing without https:
// crypto.randomUUID. Nothing here is added where the browser has its own.

/** Not enumerable, like the real ones: a for…in over an array must not meet it. */
function add(target: object, name: PropertyKey, method: unknown): void {
  if (name in target) return;
  Object.defineProperty(target, name, { value: method, configurable: true, writable: true, enumerable: false });
}

type Test<T> = (value: T | undefined, index: number, all: ArrayLike<T>) => unknown;

function at<T>(this: ArrayLike<T>, index: number): T | undefined {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

function findLastIndex<T>(this: ArrayLike<T>, test: Test<T>, self?: unknown): number {
  for (let index = this.length - 1; index >= 0; index -= 1) {
    if (test.call(self, this[index], index, this)) return index;
  }
  return -1;
}

function findLast<T>(this: ArrayLike<T>, test: Test<T>, self?: unknown): T | undefined {
  for (let index = this.length - 1; index >= 0; index -= 1) {
    if (test.call(self, this[index], index, this)) return this[index];
  }
  return undefined;
}

const typedArray: object = Object.getPrototypeOf(Uint8Array.prototype);
add(String.prototype, 'at', at);
for (const list of [Array.prototype, typedArray]) {
  add(list, 'at', at);
  add(list, 'findLast', findLast);
  add(list, 'findLastIndex', findLastIndex);
}

add(Array.prototype, 'toSorted', function <T>(this: ArrayLike<T>, order?: (a: T, b: T) => number): T[] {
  return Array.from(this).sort(order);
});
add(Array.prototype, 'toReversed', function <T>(this: ArrayLike<T>): T[] {
  return Array.from(this).reverse();
});
add(Array.prototype, 'toSpliced', function <T>(this: ArrayLike<T>, ...how: [number, number, ...T[]]): T[] {
  const copy = Array.from(this);
  copy.splice(...how);
  return copy;
});
add(Array.prototype, 'with', function <T>(this: ArrayLike<T>, index: number, value: T): T[] {
  const copy = Array.from(this);
  const place = index < 0 ? copy.length + index : index;
  if (place < 0 || place >= copy.length) throw new RangeError(`No element at ${index}`);
  copy[place] = value;
  return copy;
});

// Not written `hasOwnProperty.call`: the linter's fix turns that into Object.hasOwn, which would call itself for ever.
const isOwn = Object.prototype.hasOwnProperty;
add(Object, 'hasOwn', (owner: object, key: PropertyKey) => Reflect.apply(isOwn, owner, [key]));

add(Promise, 'withResolvers', () => {
  let resolve: ((value: unknown) => void) | undefined;
  let reject: ((reason: unknown) => void) | undefined;
  const promise = new Promise((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
});

/** Plain values, dates, maps, sets and byte buffers, cycles included; anything else (Blob, File) is passed on as it is. */
function clone(value: unknown, seen: Map<unknown, unknown> = new Map()): unknown {
  if (typeof value === 'function' || typeof value === 'symbol') throw new TypeError('A function cannot be cloned');
  if (typeof value !== 'object' || value === null) return value;
  if (seen.has(value)) return seen.get(value);
  if (value instanceof Date) return new Date(value.getTime());
  if (value instanceof ArrayBuffer) return value.slice(0);
  if (ArrayBuffer.isView(value)) return cloneView(value);
  if (Array.isArray(value)) return fill(value, [], seen);
  if (value instanceof Map) {
    const copy = new Map();
    seen.set(value, copy);
    for (const [key, held] of value) copy.set(clone(key, seen), clone(held, seen));
    return copy;
  }
  if (value instanceof Set) {
    const copy = new Set();
    seen.set(value, copy);
    for (const held of value) copy.add(clone(held, seen));
    return copy;
  }
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null ? fill(value, {}, seen) : value;
}

function cloneView(view: ArrayBufferView): ArrayBufferView {
  const bytes = view.buffer.slice(view.byteOffset, view.byteOffset + view.byteLength);
  if (view instanceof DataView) return new DataView(bytes);
  // Every view but DataView is built from one buffer by its own constructor, so the cast states what the check left.
  const { constructor: sameKind } = view as unknown as {
    readonly constructor: new (buffer: ArrayBufferLike) => ArrayBufferView;
  };
  return new sameKind(bytes);
}

function fill(from: object, to: object, seen: Map<unknown, unknown>): object {
  seen.set(from, to);
  for (const [key, held] of Object.entries(from)) {
    // Defined, not assigned: the key '__proto__' must stay a plain key.
    Object.defineProperty(to, key, {
      value: clone(held, seen),
      configurable: true,
      enumerable: true,
      writable: true,
    });
  }
  return to;
}

add(globalThis, 'structuredClone', (value: unknown) => clone(value));

/** A random version-4 id; the browser's own exists on https and localhost only. */
add(crypto, 'randomUUID', () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
});

add(AbortSignal, 'timeout', (milliseconds: number) => {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), milliseconds);
  return controller.signal;
});

add(ReadableStream.prototype, Symbol.asyncIterator, async function* <T>(this: ReadableStream<T>) {
  const reader = this.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    reader.releaseLock();
  }
});
