// The nodes of a project on one line (节点线): done, late, due, to come; the telling ones are named.

import { type Day, toDays } from '../../domain/day.ts';
import type { DocNode } from '../../domain/rounds/round-doc.ts';
import { useNarrow } from '../kit/use-narrow.ts';
import { useWords } from '../kit/words.tsx';
import { nearDay } from './doc-words.ts';
import css from './round.module.css';

type Dot = { readonly node: DocNode; readonly at: number; readonly day: Day };

/** Names closer to each other than this would touch. */
const APART = 14;
const APART_ON_PHONE = 34;

export function NodeStrip({ nodes, asOf }: { readonly nodes: readonly DocNode[]; readonly asOf: Day }) {
  const words = useWords();
  const narrow = useNarrow();
  const dots = dotsOf(nodes, asOf);
  if (dots.dots.length === 0) return null;
  const named = namedOf(dots.dots, narrow ? APART_ON_PHONE : APART);
  return (
    <div className={css.strip} aria-hidden="true">
      <i className={css.line} />
      <i className={`${css.line} ${css.lineDone}`} style={{ width: `${dots.today}%` }} />
      {dots.dots.map(({ node, at }) => (
        <i key={node.id} className={`${css.dot} ${css[`dot-${look(node)}`] ?? ''}`} style={{ left: `${at}%` }} />
      ))}
      {named.map(({ node, at, day }) => (
        <span
          key={node.id}
          className={`${css.dotName} ${node.state === 'late' ? css.dotLate : ''} ${at < 8 ? css.dotFirst : at > 92 ? css.dotLast : ''}`}
          style={{ left: `${at}%` }}
        >
          <b>{node.name}</b>
          {node.state === 'late' ? words.rounds.project.dueOn(nearDay(day, asOf)) : nearDay(day, asOf)}
        </span>
      ))}
    </div>
  );
}

function look(node: DocNode): 'done' | 'late' | 'soon' | 'open' {
  if (node.done) return 'done';
  return node.state === 'late' || node.state === 'soon' ? node.state : 'open';
}

function dotsOf(nodes: readonly DocNode[], asOf: Day): { readonly dots: readonly Dot[]; readonly today: number } {
  const dated = nodes.flatMap((node) => {
    const day = node.on ?? node.due;
    return day === null ? [] : [{ node, day }];
  });
  const days = [...dated.map(({ day }) => toDays(day)), toDays(asOf)];
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const at = (day: Day) => (last === first ? 50 : 3 + (94 * (toDays(day) - first)) / (last - first));
  return { dots: dated.map(({ node, day }) => ({ node, day, at: at(day) })), today: dated.length === 0 ? 0 : at(asOf) };
}

/** The late and the marked ones are named first, then the ends, then what still finds room. */
function namedOf(dots: readonly Dot[], apart: number): readonly Dot[] {
  const weight = ({ node }: Dot, at: number) =>
    node.state === 'late'
      ? 0
      : node.state === 'soon'
        ? 1
        : node.marks.length > 0
          ? 2
          : at === 0 || at === dots.length - 1
            ? 3
            : 4;
  const wanted = dots.map((dot, at) => ({ dot, weight: weight(dot, at) })).sort((a, b) => a.weight - b.weight);
  const named: Dot[] = [];
  for (const { dot } of wanted) if (named.every(({ at }) => Math.abs(at - dot.at) >= apart)) named.push(dot);
  return named;
}
