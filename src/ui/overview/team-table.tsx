// The teams in their official order (专班): lead, lights, projects, with a closing sum. Late ones are marked, not moved.
import { useHref } from 'react-router';
import type { LightCounts, TeamRow } from '../../domain/derive/overview.ts';
import { type LightKind, LightShape } from '../kit/light.tsx';
import { Section } from '../kit/section-head.tsx';
import { useWords } from '../kit/words.tsx';
import type { Facts } from './overview-screen.tsx';
import css from './team-table.module.css';

const SHOWN = ['late', 'soon', 'ok', 'idle'] as const satisfies readonly LightKind[];

export function TeamTable({ facts }: { readonly facts: Facts }) {
  const words = useWords();
  const { teams: said } = words.overview;
  const { teams, total } = facts.overview;
  const named = teams.filter((row) => row.team !== null).length;
  return (
    <Section title={said.title(named)} note={said.projects(total.projects)} className={css.teams ?? ''}>
      <table>
        <thead>
          <tr>
            <td className={css.no} />
            <th>{said.team}</th>
            {SHOWN.map((light) => (
              <th key={light} className="n">
                {said.heads[light]}
              </th>
            ))}
            <th className={`n ${css.rest}`} title={said.otherNote}>
              {said.other}
            </th>
            <th className="n">{said.all}</th>
          </tr>
        </thead>
        <tbody>
          {teams.map((row) => (
            <Team key={row.team?.id ?? 'none'} row={row} lead={facts.names.person(row.lead)} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            <td>{said.sum}</td>
            {SHOWN.map((light) => (
              <td key={light} className="n">
                {total[light]}
              </td>
            ))}
            <td className={`n ${css.rest}`}>{otherOf(total)}</td>
            <td className="n">{total.projects}</td>
          </tr>
        </tfoot>
      </table>
    </Section>
  );
}

function Team({ row, lead }: { readonly row: TeamRow; readonly lead: string }) {
  const words = useWords();
  const said = words.overview.teams;
  const href = useHref(`/ledger?team=${encodeURIComponent(row.team?.id ?? 'none')}`);
  return (
    <tr className={row.late > 0 ? css.bad : undefined}>
      <td className={css.no}>{row.team?.number}</td>
      <td className={css.name}>
        <span>
          <a href={href} className="clip">
            {row.team === null ? said.none : (row.team.field ?? row.team.name)}
          </a>
          {lead !== '' && <span className="dim clip">{lead}</span>}
        </span>
      </td>
      {SHOWN.map((light) => (
        <td key={light} className="n">
          <Count light={light} count={row[light]} />
        </td>
      ))}
      <td className={`n ${css.rest}`}>{otherOf(row) === 0 ? <Zero label={said.zero(said.other)} /> : otherOf(row)}</td>
      <td className="n">{row.projects}</td>
    </tr>
  );
}

function Count({ light, count }: { readonly light: LightKind; readonly count: number }) {
  const words = useWords();
  if (count === 0) return <Zero label={words.overview.teams.zero(words.kit.light[light])} />;
  return (
    <span className={`lt ${light}`}>
      <LightShape kind={light} />
      <span className={css.count}>{count}</span>
    </span>
  );
}

function Zero({ label }: { readonly label: string }) {
  return (
    <>
      <span className={css.zero} aria-hidden="true">
        ·
      </span>
      <span className="vh">{label}</span>
    </>
  );
}

/** Finished and stopped ones: they have no light that calls for anything. */
function otherOf(counts: LightCounts): number {
  return counts.done + counts.stopped;
}
