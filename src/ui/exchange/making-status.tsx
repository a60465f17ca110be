// How far the making of files has come, and how it ended (制作情况).
import { LightShape } from '../kit/light.tsx';
import { ProgressBar } from '../kit/progress-bar.tsx';
import { useWords } from '../kit/words.tsx';
import css from './exchange.module.css';
import { grouped } from './exchange-text.ts';
import type { Making } from './use-making.ts';

export function MakingStatus({ making, onStop }: { readonly making: Making; readonly onStop: () => void }) {
  const words = useWords();
  const said = words.exchange.give;
  switch (making.kind) {
    case 'idle':
      return null;
    case 'working':
      return (
        <ProgressBar
          label={said.working(making.name)}
          done={making.progress?.done ?? 0}
          total={making.progress?.of ?? null}
          onCancel={onStop}
        />
      );
    case 'done':
      return (
        <div role="status">
          <b>{said.done(making.made.length)}</b>
          <ul className={css.made}>
            {making.made.map(({ name, bundle }) => (
              <li key={name}>
                {said.made(name, grouped(bundle.counts.change), grouped(bundle.counts.blob))}
                {bundle.header.contacts !== undefined && said.madePhones(grouped(bundle.header.contacts.length))}
              </li>
            ))}
          </ul>
        </div>
      );
    case 'stopped':
      return <p role="status">{said.stopped}</p>;
    case 'failed':
      return (
        <p className="lt late" role="alert">
          <LightShape kind="late" />
          {said.failed}
        </p>
      );
  }
}
