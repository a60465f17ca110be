// The roster (4对1 帮包): the duty first, then who. A gap is a dashed cell with the act that fills it; earlier holders with their days.
import { useState } from 'react';
import { Link } from 'react-router';
import type { Row } from '../../../domain/entities/registry.ts';
import { Button } from '../../kit/button.tsx';
import { AssignDialog, EndDutyDialog } from '../../kit/duty-dialogs.tsx';
import { Light } from '../../kit/light.tsx';
import { Menu } from '../../kit/menu.tsx';
import { Section } from '../../kit/section-head.tsx';
import { useLedger } from '../../kit/use-ledger.tsx';
import { useWords } from '../../kit/words.tsx';
import css from '../project.module.css';
import type { ProjectPage, SlotLine } from '../read-project.ts';
import { Findings } from './findings.tsx';

type Asked =
  | { readonly kind: 'assign'; readonly slot: Row<'slot'>; readonly replacing: Row<'assignment'> | null }
  | { readonly kind: 'end'; readonly duty: Row<'assignment'> }
  | null;

export function Roster({ page }: { readonly page: ProjectPage }) {
  const words = useWords();
  const said = words.project.roster;
  const [asked, setAsked] = useState<Asked>(null);
  const [showsPast, setShowsPast] = useState(false);
  const gaps = page.roster.filter((line) => line.isGap).length;
  const past = page.roster.flatMap((line) => line.others.map((duty) => ({ slot: line.slot, duty })));
  const findings = page.findings.filter((finding) => finding.mend.part === 'roster' && finding.code !== 'slotUnfilled');
  const close = () => setAsked(null);
  return (
    <Section
      title={said.title(page.roster.length)}
      note={gaps > 0 ? <Light kind="late" word={said.gaps(gaps)} /> : undefined}
      actions={
        past.length > 0 ? (
          <Button kind="text" small expanded={showsPast} onPress={() => setShowsPast(!showsPast)}>
            {said.past(past.length)}
          </Button>
        ) : undefined
      }
    >
      {page.roster.length === 0 ? (
        <p className={css.quiet}>{said.none}</p>
      ) : (
        <div className={css.roster}>
          {page.roster.map((line) => (
            <SlotCell
              key={line.slot.id}
              line={line}
              onAssign={(replacing) => setAsked({ kind: 'assign', slot: line.slot, replacing })}
              onEnd={(duty) => setAsked({ kind: 'end', duty })}
            />
          ))}
        </div>
      )}
      <Findings findings={findings} />
      {showsPast && <PastDuties past={past} />}
      {asked?.kind === 'assign' && (
        <AssignDialog
          slot={asked.slot}
          seat={{ project: page.row.id, team: null }}
          replacing={asked.replacing}
          onClose={close}
        />
      )}
      {asked?.kind === 'end' && <EndDutyDialog assignment={asked.duty} onClose={close} />}
    </Section>
  );
}

function SlotCell({
  line,
  onAssign,
  onEnd,
}: {
  readonly line: SlotLine;
  readonly onAssign: (replacing: Row<'assignment'> | null) => void;
  readonly onEnd: (duty: Row<'assignment'>) => void;
}) {
  const words = useWords();
  const said = words.project.roster;
  const { slot, holders } = line;
  return (
    <div className={line.isGap ? `${css.slot} ${css.gapSlot}` : css.slot}>
      <span className={css.duty}>{slot.duty ?? slot.label}</span>
      {holders.map((duty) => (
        <div key={duty.id} className={css.holder}>
          <Holder duty={duty} />
          <Menu
            label={said.acts(slot.label)}
            icon="more"
            kind="text"
            entries={[
              { id: 'reassign', label: said.reassign, icon: 'people', onPress: () => onAssign(duty) },
              { id: 'end', label: said.end, icon: 'close', onPress: () => onEnd(duty) },
              ...(line.canTakeMore
                ? [{ id: 'add', label: said.addMore, icon: 'plus' as const, onPress: () => onAssign(null) }]
                : []),
            ]}
          />
        </div>
      ))}
      {holders.length === 0 && (
        <div className={css.holder}>
          <div>
            <b className={line.isGap ? css.gapWord : undefined}>{line.isGap ? said.gap : said.empty}</b>
            <span className={css.slotNote}>
              {slot.label}
              {slot.leastRank ? ` · ${said.least(words.fields.ranks[slot.leastRank])}` : ''}
            </span>
          </div>
          <Button small kind={line.isGap ? 'primary' : 'plain'} onPress={() => onAssign(null)}>
            {said.assign}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Person first; a unit slot names its unit, its officer and its contact. */
function Holder({ duty }: { readonly duty: Row<'assignment'> }) {
  const words = useWords();
  const said = words.project.roster;
  const { resident } = useLedger();
  const person = duty.person === null ? null : resident.row('person', duty.person);
  const unit = duty.unit === null ? null : resident.row('unit', duty.unit);
  const own = person?.unit == null ? null : resident.row('unit', person.unit);
  const liaison = duty.liaison === null ? null : resident.row('person', duty.liaison);
  const under = [unit ? unit.name : (own?.name ?? null), person?.post ?? null].filter((part) => part);
  return (
    <div>
      <b>{person ? <Link to={`/person/${person.id}`}>{person.name}</Link> : (unit?.name ?? '')}</b>
      <span className={css.slotNote}>
        {person ? under.join(' · ') : said.noOfficer}
        {liaison && ` · ${said.liaison(liaison.name)}`}
      </span>
      {duty.from && <span className={css.slotFrom}>{said.from(duty.from)}</span>}
    </div>
  );
}

function PastDuties({
  past,
}: {
  readonly past: readonly { readonly slot: Row<'slot'>; readonly duty: Row<'assignment'> }[];
}) {
  const words = useWords();
  const said = words.project.roster;
  const { resident } = useLedger();
  return (
    <ul className={css.past}>
      {past.map(({ slot, duty }) => {
        const person = duty.person === null ? null : resident.row('person', duty.person);
        const unit = duty.unit === null ? null : resident.row('unit', duty.unit);
        return (
          <li key={duty.id}>
            <span className="dim">{slot.label}</span>
            <b>{[unit?.name, person?.name].filter((part) => part).join(' ')}</b>
            <span className="n">{said.span(duty.from ?? '', duty.to ?? '')}</span>
            <span className="mid">
              {[duty.basis, duty.handover && said.handover(duty.handover)].filter((part) => part).join(' · ')}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
