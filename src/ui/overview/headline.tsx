// The five-second sentence (五秒钟的一句话): how many nodes are late, the oldest of them and whose it is.
import { useHref } from 'react-router';
import { shortDay } from '../../domain/derive/short-day.ts';
import { useWords } from '../kit/words.tsx';
import { whoseOf, whoseText } from './names.ts';
import css from './overview.module.css';
import type { Facts } from './overview-screen.tsx';

export function Headline({ facts }: { readonly facts: Facts }) {
  const words = useWords();
  const { headline } = words.overview;
  const { lateNodes, teams, oldest, worst } = facts.overview.headline;
  const projectHref = useHref('/project/');
  if (lateNodes === 0 || oldest === null) {
    const near = facts.overview.coming[0];
    return (
      <div className={css.lead}>
        <p className={css.sentence}>{headline.none}</p>
        <p className={css.sub}>
          {near === undefined
            ? headline.nothingNear
            : headline.nearest(shortDay(near.due, facts.overview.today), facts.names.project(near.project), near.name)}
        </p>
      </div>
    );
  }
  const whose = whoseOf(oldest, facts.names);
  const responsible = whoseText(whose);
  const worstTeam = facts.overview.teams.find((row) => row.team !== null && row.team.id === worst?.team)?.team ?? null;
  return (
    <div className={css.lead}>
      <p className={css.sentence}>
        <em>{headline.late(lateNodes)}</em>
        {teams > 0 && headline.teams(teams)}
      </p>
      <p className={css.sub}>
        {headline.oldestBefore}
        <a href={`${projectHref}${encodeURIComponent(oldest.project)}`}>{facts.names.project(oldest.project)}</a>
        {headline.oldest(oldest.name, oldest.days)}
        {words.overview.punctuation.comma}
        {headline.whose}
        <b>{responsible === '' ? headline.nobody : responsible}</b>
        {(whose.lead !== '' || facts.names.teamOf(oldest.project) !== '') &&
          words.overview.punctuation.brackets(headline.lead(facts.names.teamOf(oldest.project), whose.lead))}
        {worst !== null &&
          worstTeam !== null &&
          `${words.overview.punctuation.semicolon}${headline.worst(worstTeam.name, worst.nodes)}`}
        {words.overview.punctuation.stop}
      </p>
    </div>
  );
}
