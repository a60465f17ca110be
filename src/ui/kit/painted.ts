// Waits for the frame (上屏): what follows an act — a receipt, the focus, the log — must not hold back the frame that shows it.

/** A tab in the background paints no frames. */
const LONGEST_MS = 100;

/** Resolves behind the next frame. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, LONGEST_MS);
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(resolve);
    });
  });
}
