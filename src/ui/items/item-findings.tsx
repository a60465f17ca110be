// What is wrong with an item beyond what its sentence says (检查结果): steps that crossed, evidence that is gone, a number twice.

import { findingsOfItem } from '../../domain/findings/all-findings.ts';
import type { FindingCode } from '../../words/catalogue.ts';
import { Light } from '../kit/light.tsx';
import { useLedger, useLedgerVersion, useToday } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import css from './panel.module.css';

/** Said by the sentence at the top, by the light or by the number already. */
const SAID: ReadonlySet<FindingCode> = new Set(['itemOverdue', 'itemCheckLate', 'itemReviewDue', 'numberWaiting']);

export function ItemFindings({ id }: { readonly id: string }) {
  const words = useWords();
  const { resident } = useLedger();
  useLedgerVersion();
  const today = useToday();
  const found = findingsOfItem(resident, id, today).filter(({ code }) => !SAID.has(code));
  if (found.length === 0) return null;
  return (
    <ul className={css.findings}>
      {found.map((finding) => (
        <li key={`${finding.code}:${finding.mend.at ?? ''}`}>
          <Light kind={finding.severity === 'bad' ? 'late' : finding.severity === 'warn' ? 'soon' : 'idle'} bare />
          <span>{words.findings[finding.code](finding.facts)}</span>
        </li>
      ))}
    </ul>
  );
}
