// Evidence of an item (佐证): pictures and papers, accepted one by one by the reviewer; photos before and after side by side.
import { useState } from 'react';
import type { Row } from '../../domain/entities/registry.ts';
import type { ItemSummary } from '../../domain/items/item-summary.ts';
import { Button } from '../kit/button.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { KeptTile } from '../kit/evidence/evidence-tile.tsx';
import { EvidenceViewer } from '../kit/evidence/evidence-viewer.tsx';
import { useAddress, useBytes } from '../kit/evidence/use-address.ts';
import { Section } from '../kit/section-head.tsx';
import { useLedger } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import css from './panel.module.css';
import type { Review } from './use-review.ts';

type Attachment = Row<'attachment'>;

export function ItemEvidence({
  item,
  review,
  onAdd,
}: {
  readonly item: ItemSummary;
  /** Null where nothing is to be accepted. */
  readonly review: Review | null;
  readonly onAdd: () => void;
}) {
  const words = useWords();
  const said = words.items.panel;
  const { resident } = useLedger();
  const [seen, setSeen] = useState<Attachment | null>(null);
  const [comparing, setComparing] = useState(false);
  const held = [...resident.rows('attachment', 'item', item.id)].sort((a, b) => (a.id < b.id ? -1 : 1));
  const { before, after } = pairOf(item, held);
  const accepted = new Set(item.state.verified?.evidence ?? []);
  const judge = (id: string, ok: boolean) => {
    if (review === null) return;
    const doubted = new Set(review.typed.doubted);
    if (ok) doubted.delete(id);
    else doubted.add(id);
    review.change({ doubted });
  };
  return (
    <Section
      title={said.evidence}
      level={3}
      note={held.length === 0 ? said.noEvidence : said.evidenceCount(held.length)}
      className={css.section ?? ''}
      actions={
        <>
          {before && after && (
            <Button kind="text" small onPress={() => setComparing(true)}>
              {said.compare}
            </Button>
          )}
          <Button kind="text" small icon="plus" onPress={onAdd}>
            {words.items.acts.attach}
          </Button>
        </>
      }
    >
      {held.length > 0 && (
        <div className={css.tiles}>
          {held.map((row) =>
            row.kind === null ? null : (
              <div key={row.id} className={css.tile}>
                <KeptTile evidence={{ ...row, kind: row.kind }} hash={row.hash} onOpen={() => setSeen(row)} />
                {review !== null && (
                  <Checkbox
                    label={<Accept name={row.name} />}
                    checked={!review.typed.doubted.has(row.id)}
                    onChange={(ok) => judge(row.id, ok)}
                  />
                )}
                {review === null && accepted.has(row.id) && <span className="tag">{words.items.panel.accepted}</span>}
              </div>
            ),
          )}
        </div>
      )}
      {seen && <EvidenceViewer attachment={seen} onClose={() => setSeen(null)} />}
      {comparing && before && after && (
        <Dialog title={said.compare} note={item.row.name} wide dismissable onClose={() => setComparing(false)}>
          <div className={css.compare}>
            <Photo attachment={before} caption={said.before} />
            <Photo attachment={after} caption={said.after} />
          </div>
        </Dialog>
      )}
    </Section>
  );
}

function Accept({ name }: { readonly name: string }) {
  const said = useWords().items.panel;
  return (
    <>
      <span aria-hidden="true">{said.acceptShort}</span>
      <span className="vh">{said.accept(name)}</span>
    </>
  );
}

/** The first photo that was there before anybody reported, and the last one that came with a report. */
function pairOf(
  item: ItemSummary,
  held: readonly Attachment[],
): { before: Attachment | null; after: Attachment | null } {
  const photos = held.filter((row) => row.mediaType?.startsWith('image/') === true);
  const reports = new Set(
    item.state.effective.flatMap(({ id, kind }) => (kind === 'reported' || kind === 'progress' ? [id as string] : [])),
  );
  const isAfter = (row: Attachment) => row.step !== null && reports.has(row.step);
  return { before: photos.find((row) => !isAfter(row)) ?? null, after: photos.filter(isAfter).at(-1) ?? null };
}

function Photo({ attachment, caption }: { readonly attachment: Attachment; readonly caption: string }) {
  const words = useWords();
  const bytes = useBytes(attachment.hash);
  const address = useAddress(bytes ?? null);
  return (
    <figure>
      {address && <img src={address} alt={`${caption} ${attachment.name}`} />}
      {bytes === null && <p className="dim">{words.project.evidence.notHere}</p>}
      <figcaption>
        {caption} {attachment.takenAt ?? attachment.on ?? ''} {attachment.name}
      </figcaption>
    </figure>
  );
}
