// From whom files have come (收到过): the newest of each copy.
import type { Peer } from '../../exchange/bundle/peers.ts';
import { type Column, DataTable } from '../kit/data-table.tsx';
import sectionBody from '../kit/section-body.module.css';
import { Section } from '../kit/section-head.tsx';
import { useWords } from '../kit/words.tsx';
import { momentText } from './exchange-text.ts';
import { displayList } from './scope-text.ts';

export function PeersSection({ peers }: { readonly peers: readonly Peer[] }) {
  const words = useWords();
  const said = words.exchange.peers;
  const columns: readonly Column<Peer>[] = [
    { id: 'who', head: said.who, cell: ({ by }) => (by === '' ? words.exchange.whole.nameless : by) },
    {
      id: 'what',
      head: said.what,
      cell: ({ kind, scopes }) => (
        <>
          {displayList(words, scopes)} {words.exchange.take.kinds[kind]}
        </>
      ),
    },
    { id: 'when', head: said.when, numeric: true, width: '140px', cell: ({ at }) => momentText(at) },
  ];
  return (
    <Section title={said.title}>
      <div className={sectionBody.body}>
        {peers.length === 0 ? (
          <p className={sectionBody.quiet}>{said.none}</p>
        ) : (
          <DataTable caption={said.title} columns={columns} rows={peers} rowKey={({ device }) => device} />
        )}
      </div>
    </Section>
  );
}
