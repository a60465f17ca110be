// What the palette can do with one project (对项目的动作): copy its situation, urge its node, go to its team and lead.
import { useNavigate } from 'react-router';
import { projectSummary, summaryContext } from '../../domain/derive/project-summary.ts';
import { responsibleFor } from '../../domain/derive/responsible-for.ts';
import { situation, situationText } from '../../domain/derive/situation.ts';
import { teamDisplay } from '../../domain/derive/team-name.ts';
import type { Row } from '../../domain/entities/registry.ts';
import { copyText } from '../kit/copy-text.ts';
import { Icon } from '../kit/icon.tsx';
import { useToast } from '../kit/toast.tsx';
import { useLedger, useToday } from '../kit/use-ledger.tsx';
import { useUrgeNode } from '../kit/use-urge-node.ts';
import { useWords } from '../kit/words.tsx';
import type { PaletteEntry } from './palette-entry.ts';

/** `node`: the milestone that is open in view; without one, the latest of the late ones, else the next. */
export function useActsOn(): (project: Row<'project'>, node: string | null) => readonly PaletteEntry[] {
  const words = useWords();
  const { actions } = words.palette;
  const { resident } = useLedger();
  const today = useToday();
  const navigate = useNavigate();
  const toast = useToast();
  const urge = useUrgeNode();
  return (project, node) => {
    const context = summaryContext(resident, today);
    const summary = projectSummary(project, context);
    const longest = summary.late.reduce<(typeof summary.late)[number] | null>(
      (most, one) => (most === null || one.days > most.days ? one : most),
      null,
    );
    const wanted = resident.row('milestone', node ?? longest?.milestone ?? summary.next?.id ?? '');
    const open = wanted?.project === project.id && wanted.done === null && wanted.removed === null ? wanted : null;
    const copy = (text: string | null) => {
      if (text !== null && copyText(text)) toast.show(actions.copied);
      else toast.fail(words.kit.copy.failed);
    };
    const entries: PaletteEntry[] = [
      {
        id: `situation-${project.id}`,
        sign: <Icon name="copy" />,
        text: actions.copySituation,
        run: () => {
          const facts = situation(resident, project.id, context);
          copy(facts && situationText(facts, words.sample.situation));
        },
      },
    ];
    if (open)
      entries.push({
        id: `urge-${open.id}`,
        sign: <Icon name="bell" />,
        text: actions.urge(open.name),
        run: () =>
          void urge({
            ...responsibleFor(resident, project, open, today),
            project: project.id,
            milestone: open.id,
            name: open.name,
            due: open.planned?.to ?? null,
          }),
      });
    const team = project.team === null ? null : resident.row('team', project.team);
    if (team)
      entries.push({
        id: 'act-team',
        sign: <Icon name="team" />,
        text: actions.openTeam(teamDisplay(team)),
        run: () => navigate(`/team/${team.id}`),
      });
    const lead = team === null ? null : (context.leads.get(team.id) ?? null);
    const leadName = lead === null ? null : (resident.row('person', lead)?.name ?? null);
    if (lead && leadName)
      entries.push({
        id: 'act-lead',
        sign: <Icon name="person" />,
        text: actions.openPerson(leadName),
        run: () => navigate(`/person/${lead}`),
      });
    entries.push({
      id: `name-${project.id}`,
      sign: <Icon name="copy" />,
      text: actions.copyName,
      run: () => copy(project.name),
    });
    return entries;
  };
}
