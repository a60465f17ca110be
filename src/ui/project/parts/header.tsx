// The head of the project page (项目抬头): name, light with its sentence, what it is, how far it is, and what can be done with it.
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { daysBetween } from '../../../domain/day.ts';
import { shortDay } from '../../../domain/derive/short-day.ts';
import { situation, situationText } from '../../../domain/derive/situation.ts';
import { teamDisplay } from '../../../domain/derive/team-name.ts';
import { explainLight } from '../../../domain/lights/explain-light.ts';
import { formatMoney } from '../../../domain/money.ts';
import { Button } from '../../kit/button.tsx';
import { copyText } from '../../kit/copy-text.ts';
import { Light } from '../../kit/light.tsx';
import { Menu } from '../../kit/menu.tsx';
import { Tag } from '../../kit/tag.tsx';
import { useToast } from '../../kit/toast.tsx';
import { useLedger, useToday } from '../../kit/use-ledger.tsx';
import { useWords } from '../../kit/words.tsx';
import css from '../project.module.css';
import type { ProjectPage } from '../read-project.ts';
import { EditProjectDialog } from './edit-project-dialog.tsx';
import { MergeDialog, RemoveProjectDialog } from './fate-dialogs.tsx';
import { Findings } from './findings.tsx';
import { StageDialog } from './stage-dialog.tsx';

type Asked = 'edit' | 'stage' | 'merge' | 'remove' | null;

export function ProjectHeader({ page, narrow }: { readonly page: ProjectPage; readonly narrow: boolean }) {
  const words = useWords();
  const said = words.project;
  const { resident } = useLedger();
  const today = useToday();
  const toast = useToast();
  const [asked, setAsked] = useState<Asked>(null);
  const { row, summary, context } = page;
  const reason = explainLight(summary, context);
  const why = words.lights[reason.code](reason.facts);
  const close = () => setAsked(null);
  const copy = () => {
    const facts = situation(resident, row.id, context);
    if (facts && copyText(situationText(facts, words.sample.situation))) toast.show(said.copied);
    else toast.fail(words.kit.copy.failed);
  };
  const former = Object.keys(row.formerNames).filter((name) => row.formerNames[name] === true && name !== row.name);
  return (
    <header className={css.head}>
      <div className={css.titleLine}>
        <h2 className={css.title}>{row.name}</h2>
        <Light kind={summary.state.light} word={lightWord(page, words)} why={why} />
      </div>
      <div className={css.acts} data-print="no">
        <Button small icon="copy" onPress={copy}>
          {said.copy}
        </Button>
        {!narrow && (
          <Button small icon="print" onPress={() => window.print()}>
            {said.print}
          </Button>
        )}
        <Button small icon="pencil" onPress={() => setAsked('edit')}>
          {said.edit.open}
        </Button>
        <Menu
          label={said.more}
          icon="more"
          entries={[
            { id: 'stage', label: said.stage.open, icon: 'flag', onPress: () => setAsked('stage') },
            { id: 'merge', label: said.merge.open, icon: 'copy', onPress: () => setAsked('merge') },
            { id: 'remove', label: said.remove.open, icon: 'trash', onPress: () => setAsked('remove') },
          ]}
        />
      </div>
      <p className={css.why}>{why}</p>
      <dl className={css.terms}>
        <Term label={words.fields.project.team}>
          {page.team ? <Link to={`/team/${page.team.id}`}>{teamDisplay(page.team)}</Link> : said.noTeam}
        </Term>
        {row.category && <Term label={said.category}>{row.category}</Term>}
        <Term label={words.fields.project.stage}>
          {row.stage ? words.fields.stages[row.stage.stage] : said.unsaid}
          <Button kind="text" small label={said.stage.open} icon="pencil" onPress={() => setAsked('stage')} />
        </Term>
        <Term label={words.fields.project.totalInvestment}>
          {summary.money.total === null ? said.unsaid : said.wan(formatMoney(summary.money.total, 'wan', 2))}
        </Term>
        <Term label={said.term}>{termText(page, words)}</Term>
        <Term label={said.toCompletion}>{remaining(page, words, today)}</Term>
        <Term label={said.nodesDone}>
          <b>{summary.done}</b>/{summary.all}
        </Term>
        <Term label={said.yearMoney}>{moneyText(page, words)}</Term>
      </dl>
      {(former.length > 0 || page.parent || page.children.length > 0) && (
        <p className={css.kin}>
          {former.length > 0 && <span>{said.former(former.join(said.and))}</span>}
          {page.parent && (
            <span>
              {said.partOf} <Link to={`/project/${page.parent.id}`}>{page.parent.name}</Link>
            </span>
          )}
          {page.children.length > 0 && (
            <span>
              {said.bundles(page.children.length)}{' '}
              {page.children.map((child) => (
                <Link key={child.id} to={`/project/${child.id}`} className={css.child}>
                  {child.name}
                </Link>
              ))}
            </span>
          )}
        </p>
      )}
      {Object.keys(row.tags).some((tag) => row.tags[tag] === true) && (
        <p className={css.tags}>
          {Object.keys(row.tags)
            .filter((tag) => row.tags[tag] === true)
            .map((tag) => (
              <Tag key={tag}>{tag}</Tag>
            ))}
        </p>
      )}
      <div className={css.headFindings}>
        <Findings findings={page.findings.filter((finding) => finding.mend.part === 'header')} />
      </div>
      {asked === 'edit' && <EditProjectDialog row={row} onClose={close} />}
      {asked === 'stage' && <StageDialog row={row} onClose={close} />}
      {asked === 'merge' && <MergeDialog row={row} onClose={close} />}
      {asked === 'remove' && <RemoveProjectDialog row={row} onClose={close} />}
    </header>
  );
}

function Term({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

type Said = ReturnType<typeof useWords>;

function lightWord(page: ProjectPage, words: Said): string {
  const { state } = page.summary;
  const said = words.project;
  if (state.light === 'late') return said.late(state.days ?? 0);
  if (state.light === 'soon') return said.soon(state.days ?? 0);
  if (state.light === 'stopped') return said.stoppedAs[state.stopped ?? 'stopped'];
  if (state.light === 'done' && page.row.stage?.stage === 'inProduction') return words.fields.stages.inProduction;
  return words.kit.light[state.light];
}

/** 开工—竣工: done days where they are known, else the plan. */
function termText(page: ProjectPage, words: Said): string {
  const dayOf = (node: ProjectPage['summary']['start']) =>
    node === null ? null : (node.done?.on ?? node.planned?.to ?? node.planned?.words ?? null);
  const start = dayOf(page.summary.start);
  const completion = dayOf(page.summary.completion);
  if (start === null && completion === null) return page.row.term ?? words.project.unsaid;
  return `${start ?? words.project.undated} — ${completion ?? words.project.undated}`;
}

function remaining(page: ProjectPage, words: Said, today: Parameters<typeof shortDay>[1]): string {
  const said = words.project;
  const open = page.summary.all - page.summary.done;
  const node = page.summary.completion;
  if (node?.done) return node.done.on ? said.completedOn(shortDay(node.done.on, today)) : words.kit.light.done;
  const due = node?.planned?.to ?? null;
  if (due === null) return said.openNodes(open);
  const days = daysBetween(today, due);
  return days < 0 ? said.pastCompletion(-days, open) : said.remaining(days, open);
}

function moneyText(page: ProjectPage, words: Said): string {
  const { money } = page.summary;
  const said = words.project;
  if (money.done === null && money.plan === null) return said.unsaid;
  const year = page.context.planYear;
  const through = money.month === null ? String(year) : `${year}-${String(money.month).padStart(2, '0')}`;
  const done = said.wan(formatMoney(money.done ?? 0, 'wan', 2));
  return money.share === null ? `${done} (${through})` : said.moneyShare(Math.round(money.share * 100), through);
}
