// Long work in short slices (分段做), so that a key, a scroll or a frame never waits for it.

const SLICE_MS = 12;

/** The result, or null when `wanted` said no before the end. `onPause` hears how far it has come between two slices. */
export function inSlices<T>(
  steps: Generator<number, T>,
  wanted: () => boolean,
  onPause: (done: number) => void,
): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const slice = () => {
      if (!wanted()) {
        resolve(null);
        return;
      }
      const until = performance.now() + SLICE_MS;
      try {
        for (;;) {
          const step = steps.next();
          if (step.done === true) {
            resolve(step.value);
            return;
          }
          if (performance.now() <= until) continue;
          onPause(step.value);
          breathe(slice);
          return;
        }
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    };
    breathe(slice);
  });
}

/** Behind whatever waits. A timer would be slowed down after a few rounds. */
function breathe(then: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    then();
  };
  port2.postMessage(null);
}
