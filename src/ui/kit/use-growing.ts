// A long list comes in stretches (分段画出): the first one at once, one more a frame. A thousand rows together would hold the
// page for a moment.
import { useEffect, useState } from 'react';

/** How many of `count` stretches are drawn now. */
export function useGrowing(count: number): number {
  const [shown, setShown] = useState(1);
  const grows = shown < count;
  useEffect(() => {
    if (!grows) return;
    const frame = requestAnimationFrame(() => setShown(shown + 1));
    return () => cancelAnimationFrame(frame);
  }, [grows, shown]);
  return shown;
}
