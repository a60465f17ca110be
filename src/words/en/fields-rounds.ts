// Words for columns and choices of rounds, joined into `fields`.
import type { Words } from '../catalogue.ts';

type Fields = Words['fields'];
type Named = 'series' | 'round' | 'roundProject' | 'agendaEntry' | 'decision' | 'edition' | 'editionText';
type Chosen = 'series' | 'round' | 'agendaEntry' | 'decision' | 'edition';

export const roundFields: {
  readonly entity: Pick<Fields['entity'], Named>;
  readonly names: Pick<Fields, Named>;
  readonly choices: Pick<Fields['choices'], Chosen>;
} = {
  entity: {
    series: 'Round series',
    round: 'Review round',
    roundProject: 'Scope of a round',
    agendaEntry: 'Agenda entry',
    decision: 'Decision',
    edition: 'Frozen edition',
    editionText: 'Text of an edition',
  },
  names: {
    series: {
      name: 'Name of the series',
      word: 'Called',
      every: 'Every (days)',
      firstDay: 'First day',
      weekday: 'Weekday',
      firstNumber: 'First number',
      holiday: 'On a public holiday',
      cutOffDays: 'Cut-off before (working days)',
      time: 'Time',
      place: 'Place',
      dueDays: 'On the agenda: due within days',
      idleRounds: 'On the agenda: rounds without progress',
      on: 'In use',
      order: 'Order',
      remark: 'Remark',
    },
    round: {
      series: 'Series',
      kind: 'Kind of round',
      number: 'Number',
      title: 'Title',
      day: 'Day',
      ofDay: 'Place on that day',
      plannedDay: 'Day first planned',
      movedFor: 'Why it was moved',
      time: 'Time',
      cutOff: 'Cut-off day',
      place: 'Place',
      chair: 'Chair',
      attendees: 'Attending',
      remark: 'Remark',
    },
    roundProject: { round: 'Round', project: 'Project' },
    agendaEntry: {
      round: 'Round',
      project: 'Project',
      standing: 'On the agenda',
      reason: 'Reason',
      order: 'Order',
      discussed: 'Discussed',
    },
    decision: {
      round: 'Round',
      project: 'Project',
      sequence: 'Number in the meeting',
      kind: 'Treated as',
      text: 'Decision',
      unit: 'Responsible unit',
      coUnits: 'Supporting units',
      person: 'Responsible person',
      due: 'Due',
      continues: 'Continues item',
      issued: 'Issued as',
    },
    edition: {
      round: 'Round',
      stamp: 'Frozen at',
      kind: 'Kind of edition',
      number: 'Edition',
      asOf: 'Facts of',
      by: 'Frozen by',
      reason: 'Reason',
      compared: 'Compared with',
    },
    editionText: { round: 'Round', frozen: 'Text' },
  },
  choices: {
    series: { holiday: { after: 'Move to after it', before: 'Move to before it', stay: 'Leave it' } },
    round: {
      kind: {
        regular: 'Regular round',
        site: 'On-site session',
        monthly: 'Monthly round',
        halfYear: 'Half-year tour',
        joint: 'Joint meeting',
      },
    },
    agendaEntry: { standing: { added: 'Added', dropped: 'Dropped' } },
    decision: { kind: { item: 'To be done', note: 'For the record' } },
    edition: { kind: { pack: 'Frozen pack', minutes: 'Frozen record', correction: 'Correction' } },
  },
};
