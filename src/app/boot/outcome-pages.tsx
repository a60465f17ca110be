// What is shown when the ledger cannot be worked in (打不开台账): each outcome says what it is and what to do.
import { useState } from 'react';
import type { Witness } from '../../ledger/ledger.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Checkbox } from '../../ui/kit/checkbox.tsx';
import { Section } from '../../ui/kit/section-head.tsx';
import { useWords } from '../../ui/kit/words.tsx';
import type { Boot } from './opening.ts';
import css from './whole-page.module.css';
import { WholePage } from './whole-page.tsx';

const reload = () => location.reload();

export function NewerSchemaPage({ found, known }: { readonly found: number; readonly known: number }) {
  const { newer } = useWords().opening;
  return (
    <WholePage title={newer.title} note={newer.note(String(found), String(known))}>
      <p>{newer.next}</p>
      <div className={css.acts}>
        <Button kind="primary" onPress={reload}>
          {newer.reload}
        </Button>
      </div>
    </WholePage>
  );
}

export function UnavailablePage({ reason }: { readonly reason: string }) {
  const { unavailable, details } = useWords().opening;
  return (
    <WholePage title={unavailable.title} note={unavailable.note}>
      <p>{unavailable.next}</p>
      <div className={css.acts}>
        <Button kind="primary" onPress={reload}>
          {unavailable.retry}
        </Button>
      </div>
      <details className={css.details}>
        <summary>{details}</summary>
        <pre>{reason}</pre>
      </details>
    </WholePage>
  );
}

export function EndedPage({ why }: { readonly why: Extract<Boot, { readonly kind: 'ended' }>['why'] }) {
  const said = useWords().opening.ended[why];
  return (
    <WholePage title={said.title} note={said.note}>
      <div className={css.acts}>
        <Button kind="primary" onPress={reload}>
          {said.reload}
        </Button>
      </div>
    </WholePage>
  );
}

/** No onboarding here: a new ledger in the place of a lost one would bury what a backup can still bring back. */
export function LostPage({
  witness,
  onRestore,
  onAnyway,
}: {
  readonly witness: Witness | null;
  /** Null while this version cannot restore. */
  readonly onRestore: (() => void) | null;
  readonly onAnyway: () => void;
}) {
  const { lost } = useWords().opening;
  const [read, setRead] = useState(false);
  return (
    <WholePage title={lost.title} note={lost.note}>
      <Section title={lost.known}>
        {witness ? (
          <dl className={css.facts}>
            <dt>{lost.ledger}</dt>
            <dd>{witness.ledger}</dd>
            <dt>{lost.device}</dt>
            <dd>{witness.device}</dd>
            <dt>{lost.changes}</dt>
            <dd>{lost.count(String(witness.changes))}</dd>
            <dt>{lost.own}</dt>
            <dd>{lost.count(String(witness.n))}</dd>
          </dl>
        ) : (
          <p>{lost.nothingKnown}</p>
        )}
      </Section>
      <p className="mid">{lost.why}</p>
      <div className={css.acts}>
        {onRestore && (
          <Button kind="primary" onPress={onRestore}>
            {lost.restore}
          </Button>
        )}
        <Button kind={onRestore ? 'plain' : 'primary'} onPress={reload}>
          {lost.retry}
        </Button>
      </div>
      <Section title={lost.anywayTitle}>
        <p className="mid">{lost.anywayNote}</p>
        <p>
          <Checkbox label={lost.anywayRead} checked={read} onChange={setRead} />
        </p>
        <div className={css.acts}>
          <Button refused={read ? null : lost.mustRead} onPress={onAnyway}>
            {lost.anyway}
          </Button>
        </div>
      </Section>
    </WholePage>
  );
}
