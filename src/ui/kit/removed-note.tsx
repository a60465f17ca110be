// Says that what is shown has been taken out of the lists (已移除), and brings it back.
import type { Command } from '../../domain/command.ts';
import type { Removed } from '../../domain/entity.ts';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
import { useToast } from './toast.tsx';
import { useAct } from './use-ledger.tsx';
import { useWords } from './words.tsx';

export function RemovedNote<Args>({
  removed,
  command,
  args,
  said,
}: {
  readonly removed: Removed;
  readonly command: Command<Args>;
  readonly args: Args;
  readonly said: string;
}) {
  const { person } = useWords().people;
  const act = useAct();
  const toast = useToast();
  const bringBack = async () => {
    const outcome = await act(command, args, { said });
    if (outcome.kind !== 'done') toast.fail(outcome.sentence);
  };
  return (
    <Banner
      tone="warn"
      title={person.was(removed.on, removed.why)}
      action={
        <Button small onPress={() => void bringBack()}>
          {person.restore}
        </Button>
      }
    />
  );
}
