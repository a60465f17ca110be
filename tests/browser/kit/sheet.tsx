// All parts of the kit on one page, in the order of the design's own sheet, for axe and for the eye.
import { useState } from 'react';
import { day } from '../../../src/domain/day.ts';
import { Banner } from '../../../src/ui/kit/banner.tsx';
import { Button } from '../../../src/ui/kit/button.tsx';
import { Checkbox } from '../../../src/ui/kit/checkbox.tsx';
import { Chip } from '../../../src/ui/kit/chip.tsx';
import { type Column, DataTable, type Sort } from '../../../src/ui/kit/data-table.tsx';
import { DayField } from '../../../src/ui/kit/day-field.tsx';
import { EmptyState } from '../../../src/ui/kit/empty-state.tsx';
import { FileDrop } from '../../../src/ui/kit/file-drop.tsx';
import { Icon } from '../../../src/ui/kit/icon.tsx';
import { iconPaths } from '../../../src/ui/kit/icon-paths.ts';
import { Kbd } from '../../../src/ui/kit/kbd.tsx';
import { Light, type LightKind } from '../../../src/ui/kit/light.tsx';
import { Mark } from '../../../src/ui/kit/mark.tsx';
import { Menu } from '../../../src/ui/kit/menu.tsx';
import { MoneyField } from '../../../src/ui/kit/money-field.tsx';
import { Picker } from '../../../src/ui/kit/picker.tsx';
import { ProgressBar } from '../../../src/ui/kit/progress-bar.tsx';
import { RadioCards } from '../../../src/ui/kit/radio-cards.tsx';
import { SavedMark } from '../../../src/ui/kit/saved-mark.tsx';
import { Section } from '../../../src/ui/kit/section-head.tsx';
import { Select } from '../../../src/ui/kit/select.tsx';
import { SkeletonRows } from '../../../src/ui/kit/skeleton-rows.tsx';
import { Tabs } from '../../../src/ui/kit/tabs.tsx';
import { Tag } from '../../../src/ui/kit/tag.tsx';
import { TextArea } from '../../../src/ui/kit/text-area.tsx';
import { TextField } from '../../../src/ui/kit/text-field.tsx';
import { findUnits, TEXT } from './samples.ts';

const LIGHTS: readonly LightKind[] = ['late', 'soon', 'ok', 'idle', 'done', 'stopped'];
const ICONS = Object.keys(iconPaths).filter((name): name is keyof typeof iconPaths => name in iconPaths);
const nothing = () => undefined;

type Row = { readonly id: string; readonly name: string; readonly days: number };
const COLUMNS: readonly Column<Row>[] = [
  { id: 'name', head: TEXT.project, cell: (row) => row.name, sortable: true },
  { id: 'light', head: TEXT.heading, cell: () => <Light kind="late" why={TEXT.why} /> },
  { id: 'days', head: TEXT.count, cell: (row) => row.days, numeric: true, sortable: true },
  {
    id: 'act',
    head: '',
    label: TEXT.urge,
    acts: true,
    cell: () => (
      <Button small icon="bell">
        {TEXT.urge}
      </Button>
    ),
  },
];

export function KitSheet() {
  const [sort, setSort] = useState<Sort>({ column: 'days', falling: true });
  const [tab, setTab] = useState<'a' | 'b'>('a');
  return (
    <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '28px 32px', padding: '28px 40px' }}>
      <h1 className="song">
        <Mark label={TEXT.team} /> {TEXT.project}
      </h1>
      <Banner tone="quiet" icon="offline" title={TEXT.unit}>
        {TEXT.why}
      </Banner>
      <Section title={TEXT.heading} note={TEXT.count} actions={<Button kind="text">{TEXT.urge}</Button>}>
        <p style={{ display: 'flex', gap: 28, padding: '14px 0' }}>
          {LIGHTS.map((kind) => (
            <Light key={kind} kind={kind} />
          ))}
        </p>
        <p style={{ display: 'flex', gap: 28, filter: 'grayscale(1)' }}>
          {LIGHTS.map((kind) => (
            <Light key={kind} kind={kind} />
          ))}
        </p>
      </Section>
      <Section title={TEXT.urge} note={TEXT.noEvidence}>
        <p style={{ display: 'flex', gap: 12, padding: '14px 0' }}>
          <Button kind="primary" keys="Ctrl ↵">
            {TEXT.urge}
          </Button>
          <Button>{TEXT.urge}</Button>
          <Button kind="text">{TEXT.urge}</Button>
          <Button refused={TEXT.noEvidence}>{TEXT.urge}</Button>
        </p>
        <p style={{ display: 'flex', gap: 12 }}>
          <Button small icon="bell">
            {TEXT.urge}
          </Button>
          <Button small kind="primary">
            {TEXT.urge}
          </Button>
          <Button icon="undo" label={TEXT.team} />
          <Menu
            label={TEXT.heading}
            icon="more"
            entries={[
              { id: 'urge', label: TEXT.urge, icon: 'bell', keys: 'C', onPress: nothing },
              { id: 'tick', label: TEXT.ticked, refused: TEXT.noEvidence, onPress: nothing },
            ]}
          />
        </p>
      </Section>
      <Section title={TEXT.day}>
        <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 12, paddingTop: 14 }}>
          <DayField label={TEXT.day} value={day('2026-11-22')} today={day('2026-11-23')} onChange={nothing} required />
          <MoneyField label={TEXT.money} value={null} onChange={nothing} />
          <Picker label={TEXT.unit} value={null} text="" find={findUnits} onPick={nothing} onCreate={nothing} />
          <TextField label={TEXT.project} value={TEXT.project} onChange={nothing} error={TEXT.noEvidence} />
          <Select
            label={TEXT.team}
            value="1"
            onChange={nothing}
            choices={[{ value: '1', label: TEXT.team }]}
            empty={TEXT.unit}
          />
          <TextArea label={TEXT.heading} value="" placeholder={TEXT.why} onChange={nothing} note={TEXT.why} />
          <Checkbox label={TEXT.urge} checked={false} onChange={nothing} />
          <Checkbox label={TEXT.urge} checked onChange={nothing} />
          <Checkbox label={TEXT.urge} checked={false} mixed onChange={nothing} />
        </div>
        <p style={{ display: 'flex', gap: 12, padding: '14px 0', alignItems: 'center' }}>
          <Chip opens onPress={nothing}>
            {TEXT.unit}
          </Chip>
          <Chip on icon="table" onPress={nothing}>
            {TEXT.team}
          </Chip>
          <Tag>{TEXT.team}</Tag>
          <Tag tone="late">{TEXT.noEvidence}</Tag>
          <Tag tone="soon">{TEXT.noEvidence}</Tag>
          <Tag tone="ok">{TEXT.noEvidence}</Tag>
          <Tag tone="pen">{TEXT.noEvidence}</Tag>
          <Kbd keys="Ctrl K" />
        </p>
        <RadioCards
          label={TEXT.unit}
          value="a"
          onChange={nothing}
          cards={[
            { value: 'a', title: '64%', note: TEXT.why, end: TEXT.urge },
            { value: 'b', title: '61%', note: TEXT.team },
          ]}
        />
      </Section>
      <Section title={TEXT.ticked}>
        <Tabs
          label={TEXT.heading}
          tabs={[
            { id: 'a', label: TEXT.heading, count: 5 },
            { id: 'b', label: TEXT.team },
          ]}
          current={tab}
          onChange={setTab}
        >
          <DataTable
            caption={TEXT.heading}
            columns={COLUMNS}
            rows={[
              { id: '1', name: TEXT.project, days: 14 },
              { id: '2', name: TEXT.team, days: 2 },
            ]}
            rowKey={(row) => row.id}
            sort={sort}
            onSort={setSort}
            foot={[TEXT.count, '', 16, '']}
          />
        </Tabs>
        <p style={{ display: 'flex', gap: 20, padding: '14px 0' }}>
          <SavedMark state={{ kind: 'saved', at: '09:41' }} />
          <SavedMark state={{ kind: 'saving' }} />
          <SavedMark state={{ kind: 'failed', retrying: true }} />
          <SavedMark state={{ kind: 'offline' }} />
        </p>
        <Banner tone="error" title={TEXT.noEvidence} action={<Button small>{TEXT.urge}</Button>}>
          {TEXT.count}
        </Banner>
        <Banner tone="warn" title={TEXT.noEvidence} onDismiss={nothing} />
        <Banner tone="info" title={TEXT.noEvidence} action={<Button small>{TEXT.urge}</Button>} />
      </Section>
      <Section title={TEXT.team} level={3}>
        <ProgressBar label={TEXT.ticked} done={6412} total={10000} note={TEXT.why} onCancel={nothing} />
        <EmptyState
          light={<Light kind="ok" />}
          title={TEXT.heading}
          note={TEXT.why}
          actions={<Button small>{TEXT.urge}</Button>}
        />
      </Section>
      <Section title={TEXT.unit} level={3}>
        <FileDrop onFiles={nothing} camera paste />
        <SkeletonRows rows={4} />
        <p style={{ display: 'flex', gap: 10, flexWrap: 'wrap' }}>
          {ICONS.map((name) => (
            <Icon key={name} name={name} size={20} />
          ))}
        </p>
      </Section>
    </div>
  );
}
