// What the main thread did (主线程跟踪): the browser's own trace, cut to the tasks of the page that put the marks `bench:…`.
/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ name: string, ph: string, ts: number, dur?: number, pid: number, tid: number, cat: string, args?: any }} TraceEvent */
/** @typedef {{ readonly from: number, readonly to: number }} Stretch */

const CATEGORIES = ['blink.user_timing', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8', 'loading'];

/**
 * @template T
 * @param {Page} page @param {() => Promise<T>} work
 * @returns {Promise<{ readonly result: T, readonly trace: Trace }>}
 */
export async function traced(page, work) {
  const session = await page.context().newCDPSession(page);
  /** @type {TraceEvent[]} */
  const events = [];
  // The protocol leaves the shape of a trace event open.
  session.on('Tracing.dataCollected', ({ value }) => events.push(.../** @type {any} */ (value)));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
  });
  const result = await work();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return { result, trace: new Trace(events) };
}

export class Trace {
  /** @type {readonly TraceEvent[]} */
  #events;

  /** @param {readonly TraceEvent[]} events */
  constructor(events) {
    const mark = events.find(({ name }) => name.startsWith('bench:'));
    if (mark === undefined) throw new Error('the trace has no mark of the bench');
    this.#events = events.filter(({ pid, tid }) => pid === mark.pid && tid === mark.tid);
    this.#events = [...this.#events].sort((a, b) => a.ts - b.ts);
  }

  /** The marks `bench:<name>` in order, times in ms. */
  marks() {
    return this.#events
      .filter(({ name, cat }) => cat.includes('user_timing') && name.startsWith('bench:'))
      .map(({ name, ts }) => ({ name: name.slice('bench:'.length), at: ts / 1000 }));
  }

  /** @param {string} name */
  at(name) {
    const mark = this.marks().find((each) => each.name === name);
    if (mark === undefined) throw new Error(`no mark ${name}`);
    return mark.at;
  }

  /** Tasks of the main thread that begin within the stretch, in ms. @param {Stretch} stretch */
  tasks({ from, to }) {
    return this.#named('RunTask').filter((task) => task.from >= from && task.from < to);
  }

  /** Main-thread work of each frame: from one animation frame to the next, all tasks together. @param {Stretch} stretch */
  frames({ from, to }) {
    const starts = this.#named('FireAnimationFrame')
      .map((frame) => frame.from)
      .filter((at) => at >= from && at <= to);
    const tasks = this.#named('RunTask');
    let first = 0;
    return starts.slice(1).map((end, index) => {
      const start = starts[index] ?? 0;
      let work = 0;
      while ((tasks[first]?.to ?? end) < start) first++;
      for (let at = first; at < tasks.length; at++) {
        const task = tasks[at];
        if (task === undefined || task.from >= end) break;
        work += Math.max(0, Math.min(task.to, end) - Math.max(task.from, start));
      }
      return { took: end - start, work };
    });
  }

  /**
   * What a task was made of: the time of each kind of event inside it, and the functions that began it.
   * @param {Stretch} task
   */
  madeOf({ from, to }) {
    /** @type {Map<string, number>} */
    const parts = new Map();
    for (const { name, ts, dur = 0, args } of this.#events) {
      const at = ts / 1000;
      if (at < from || at >= to || name === 'RunTask' || dur < 1000) continue;
      const data = args?.data ?? {};
      const where = data.functionName || data.type || data.timerId || '';
      const key = where === '' ? name : `${name} ${where}`;
      parts.set(key, (parts.get(key) ?? 0) + dur / 1000);
    }
    return [...parts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 6)
      .map(([name, ms]) => `${name} ${ms.toFixed(0)}`)
      .join(', ');
  }

  /** @param {string} name */
  #named(name) {
    return this.#events
      .filter((event) => event.name === name && event.ph === 'X')
      .map(({ ts, dur = 0 }) => ({ from: ts / 1000, to: (ts + dur) / 1000, ms: dur / 1000 }));
  }
}
