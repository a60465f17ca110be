// A command with its arguments (待办理): judged for the button, run by the act, whatever its arguments are.
import type { Command, Refusal } from '../../../domain/command.ts';
import { decide } from '../../../ledger/commit.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import type { ActOptions, Outcome, useAct } from '../use-ledger.tsx';

export type Bound = {
  /** Why it may not run now; null when it may. */
  readonly judge: (ledger: Ledger) => Refusal | null;
  readonly run: (act: ReturnType<typeof useAct>, options: ActOptions) => Promise<Outcome>;
};

export function bound<A>(command: Command<A>, args: A): Bound {
  return {
    judge: (ledger) => {
      const decided = decide(ledger, command, args);
      return decided.ok ? null : decided.refusal;
    },
    run: (act, options) => act(command, args, options),
  };
}
