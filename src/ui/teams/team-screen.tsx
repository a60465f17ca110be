// One team (专班): its people as dated duties, its projects with their lights.
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { removeTeam } from '../../domain/commands/remove-team.ts';
import { restoreRow } from '../../domain/commands/restore-row.ts';
import type { Day } from '../../domain/day.ts';
import { teamDisplay } from '../../domain/derive/team-name.ts';
import { Button } from '../kit/button.tsx';
import { DayField } from '../kit/day-field.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { usePlace } from '../kit/place.tsx';
import { RemovalDialog } from '../kit/removal-dialog.tsx';
import { RemovedNote } from '../kit/removed-note.tsx';
import { useLedger, useLedgerVersion, useToday } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import { TeamDialog } from './team-dialog.tsx';
import { TeamPeople } from './team-people.tsx';
import { TeamProjects } from './team-projects.tsx';
import css from './teams.module.css';

export function TeamScreen() {
  const words = useWords();
  const said = words.teams.team;
  const { id = '' } = useParams();
  const { resident } = useLedger();
  useLedgerVersion();
  const navigate = useNavigate();
  const today = useToday();
  const [on, setOn] = useState<Day | null>(today);
  const [asking, setAsking] = useState<'edit' | 'remove' | null>(null);
  const team = resident.row('team', id);
  const name = team ? teamDisplay(team) : words.teams.title;
  usePlace(name, [{ title: words.shell.places.teams, to: '/teams' }]);
  if (!team) {
    return <EmptyState title={said.gone} actions={<Button onPress={() => navigate('/teams')}>{said.back}</Button>} />;
  }
  return (
    <div className={css.page}>
      {team.removed && (
        <RemovedNote
          removed={team.removed}
          command={restoreRow}
          args={{ entity: 'team', id: team.id }}
          said={said.restored(name)}
        />
      )}
      {team.remark && <p className={css.note}>{team.remark}</p>}
      <TeamPeople
        team={team}
        on={on ?? today}
        actions={
          team.removed === null && (
            <>
              <div className={css.onDay}>
                <DayField label={said.on} hideLabel value={on} onChange={setOn} today={today} />
              </div>
              <Button icon="pencil" onPress={() => setAsking('edit')}>
                {said.edit}
              </Button>
              <Button icon="trash" onPress={() => setAsking('remove')}>
                {said.remove}
              </Button>
            </>
          )
        }
      />
      <TeamProjects team={team} />
      {asking === 'edit' && <TeamDialog team={team} nextNumber={team.number ?? 1} onClose={() => setAsking(null)} />}
      {asking === 'remove' && (
        <RemovalDialog
          title={said.removeTitle(name)}
          note={said.removeNote}
          command={removeTeam}
          id={team.id}
          said={said.removed(name)}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  );
}
