// The count beside 销号 in the rail: what waits for the office, and nothing where nothing waits.
import { useWaitingItems } from '../../ui/kit/items/use-waiting-items.ts';
import { useWords } from '../../ui/kit/words.tsx';

export function WaitingItems() {
  const words = useWords();
  const count = useWaitingItems();
  if (count === 0) return null;
  return (
    <>
      <em aria-hidden="true">{count > 99 ? '99+' : count}</em>
      <span className="vh">{words.items.waiting(count)}</span>
    </>
  );
}
