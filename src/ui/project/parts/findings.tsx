// What is wrong with the project (检查结果), said where it is mended.
import type { Finding } from '../../../domain/findings/finding.ts';
import { Light } from '../../kit/light.tsx';
import { useWords } from '../../kit/words.tsx';
import css from '../project.module.css';

/** What is wrong, each with its own sentence. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const words = useWords();
  if (findings.length === 0) return null;
  return (
    <ul className={css.findings}>
      {findings.map((finding) => (
        <li key={`${finding.code}:${finding.subject.id}:${finding.mend.at ?? ''}`}>
          <Light kind={finding.severity === 'bad' ? 'late' : finding.severity === 'warn' ? 'soon' : 'idle'} bare />
          <span>{words.findings[finding.code](finding.facts)}</span>
        </li>
      ))}
    </ul>
  );
}
