/** Long work in slices (分片): the page keeps its frames while a ledger is read or packed. */

const SLICE_MS = 8;

/** Lets the browser paint and take input; a message port is not throttled as timers are. */
export function breath(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/**
 * A slicer: await it between steps, and it breathes whenever a slice is used up. Inside a transaction `pause` must be a
 * request of that transaction, or it ends meanwhile.
 */
export function slicer(pause: () => Promise<unknown> = breath): () => Promise<void> {
  let until = performance.now() + SLICE_MS;
  return async () => {
    if (performance.now() < until) return;
    await pause();
    until = performance.now() + SLICE_MS;
  };
}
