// The project's own facts (基本情况): what is known of it, group by group; what nobody has said is not listed.

import type { Row } from '../../../domain/entities/registry.ts';
import { formatMoney, type Money } from '../../../domain/money.ts';
import { Section } from '../../kit/section-head.tsx';
import { useLedger } from '../../kit/use-ledger.tsx';
import { useWords } from '../../kit/words.tsx';
import css from '../project.module.css';
import { FIELD_GROUPS, type PlainField } from './plain-fields.ts';

/** Said in the head of the page already. */
const IN_HEAD: ReadonlySet<PlainField> = new Set(['name', 'team', 'category', 'parent', 'totalInvestment']);

export function FactsSection({ row }: { readonly row: Row<'project'> }) {
  const words = useWords();
  const textOf = useFieldText(row);
  const groups = FIELD_GROUPS.map(({ group, fields }) => ({
    group,
    facts: fields.flatMap((field) => {
      const text = IN_HEAD.has(field) ? '' : textOf(field);
      return text === '' ? [] : [{ field, text }];
    }),
  })).filter(({ facts }) => facts.length > 0);
  return (
    <Section title={words.project.facts}>
      {groups.length === 0 ? (
        <p className={css.quiet}>{words.project.noFacts}</p>
      ) : (
        groups.map(({ group, facts }) => (
          <div key={group} className={css.factGroup}>
            <h3>{words.project.groups[group]}</h3>
            <dl>
              {facts.map(({ field, text }) => (
                <div key={field} className={text.length > 40 ? css.longFact : undefined}>
                  <dt>{words.fields.project[field]}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </div>
        ))
      )}
    </Section>
  );
}

function useFieldText(row: Row<'project'>): (field: PlainField) => string {
  const words = useWords();
  const { resident } = useLedger();
  return (field) => {
    const value = row[field];
    if (value === null) return '';
    if (field === 'owner') return resident.row('unit', String(value))?.name ?? '';
    if (field === 'level' || field === 'constructionType' || field === 'handling') {
      const choices: Readonly<Record<string, string>> = words.fields.choices.project[field];
      return choices[String(value)] ?? String(value);
    }
    return typeof value === 'object' ? moneyText(value) : String(value);
  };

  function moneyText(money: Money): string {
    return money.words ?? words.project.wan(formatMoney(money.fen, 'wan', 2));
  }
}
