// The checks of an item's type and who stands for them (核查项、核查人、批准人).

import { shortDay } from '../../domain/derive/short-day.ts';
import type { ItemSummary } from '../../domain/items/item-summary.ts';
import { Checkbox } from '../kit/checkbox.tsx';
import { Icon } from '../kit/icon.tsx';
import { ApprovalFields, PartyFields } from '../kit/items/party-fields.tsx';
import { WhoFirst } from '../kit/items/who-first.tsx';
import { Section } from '../kit/section-head.tsx';
import { useLedger, useToday } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import css from './panel.module.css';
import { partyText } from './sentence.ts';
import type { Review } from './use-review.ts';

export function Checks({ item, review }: { readonly item: ItemSummary; readonly review: Review }) {
  const words = useWords();
  const said = words.items.panel;
  const { resident } = useLedger();
  const today = useToday();
  const { verified, stage } = item.state;
  const isReported = stage === 'reported';
  if (!isReported && verified === null) return null;
  const usual: Readonly<Record<string, string>> = words.fields.itemChecks;
  const made = new Set(verified?.checks ?? []);
  const judge = (key: string, on: boolean) => {
    const checks = new Set(review.typed.checks);
    if (on) checks.add(key);
    else checks.delete(key);
    review.change({ checks });
  };
  const who = partyText(resident, verified, words);
  return (
    <Section
      title={said.checks}
      level={3}
      className={css.section ?? ''}
      note={
        isReported
          ? said.checksNote(review.asks.checks.length)
          : said.checksDone(who, verified?.on == null ? '' : shortDay(verified.on, today))
      }
    >
      <ul className={css.checks}>
        {review.asks.checks.map(({ key, words: own }) => (
          <li key={key}>
            {isReported ? (
              <Checkbox
                label={own ?? usual[key] ?? key}
                checked={review.typed.checks.has(key)}
                onChange={(on) => judge(key, on)}
              />
            ) : (
              <>
                {own ?? usual[key] ?? key}
                <span className={css.end}>{made.has(key) && <Icon name="tick" />}</span>
              </>
            )}
          </li>
        ))}
      </ul>
      {isReported && (
        <div className={css.parties}>
          <PartyFields
            party={review.typed.verifier}
            onChange={(verifier) => review.change({ verifier })}
            unitLabel={said.verifierUnit}
            personLabel={said.verifier}
          />
        </div>
      )}
      {(isReported || stage === 'verified') && (
        <>
          <ApprovalFields
            approver={review.typed.approver}
            agreedBy={review.typed.agreedBy}
            onChange={(by) => review.change(by)}
          />
          <WhoFirst />
        </>
      )}
    </Section>
  );
}
