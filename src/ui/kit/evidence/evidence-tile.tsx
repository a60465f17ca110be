// One piece of evidence (佐证): a picture of the photo, or the sign of a file, a paper, a note from the site.
import type { EvidenceArgs } from '../../../domain/commands/attach.ts';
import { Icon } from '../icon.tsx';
import type { IconName } from '../icon-paths.ts';
import { useWords } from '../words.tsx';
import css from './evidence.module.css';
import { useAddress, useBytes } from './use-address.ts';

export type Shown = Pick<
  EvidenceArgs,
  'kind' | 'name' | 'mediaType' | 'size' | 'takenAt' | 'docNumber' | 'place' | 'on' | 'note'
>;

/** A piece that is in the ledger: its bytes are read by their hash. */
export function KeptTile({
  evidence,
  hash,
  onOpen,
}: {
  readonly evidence: Shown;
  readonly hash: string | null;
  readonly onOpen: () => void;
}) {
  const isPhoto = evidence.mediaType?.startsWith('image/') === true;
  const bytes = useBytes(isPhoto ? hash : null);
  return <Tile evidence={evidence} bytes={bytes ?? null} onOpen={onOpen} />;
}

export function Tile({
  evidence,
  bytes,
  onOpen,
  onDrop,
}: {
  readonly evidence: Shown;
  readonly bytes: Blob | null;
  readonly onOpen?: () => void;
  /** Takes a piece away again that is not in the ledger yet. */
  readonly onDrop?: () => void;
}) {
  const words = useWords();
  const isPhoto = evidence.kind === 'file' && evidence.mediaType?.startsWith('image/') === true;
  const address = useAddress(isPhoto ? bytes : null);
  const under = evidence.takenAt ?? detailOf(evidence);
  const inside = (
    <>
      {address ? (
        <img src={address} alt="" className={css.picture} />
      ) : (
        <span className={css.sign}>
          <Icon name={signOf(evidence)} size={20} />
        </span>
      )}
      <span className={css.words}>
        <b className="clip">{evidence.name}</b>
        {under && <small className="clip">{under}</small>}
      </span>
    </>
  );
  return (
    <div className={address ? `${css.tile} ${css.photo}` : css.tile}>
      {onOpen ? (
        <button type="button" className={css.open} onClick={onOpen}>
          {/* What is seen is part of the name: who speaks to the page says what is written there. */}
          <span className="vh">{words.project.evidence.open(evidence.name)}</span>
          {inside}
        </button>
      ) : (
        <span className={css.open}>{inside}</span>
      )}
      {onDrop && (
        <button
          type="button"
          className={css.drop}
          onClick={onDrop}
          aria-label={words.project.evidence.drop(evidence.name)}
        >
          <Icon name="close" size={14} />
        </button>
      )}
    </div>
  );
}

/** 文号 and place of a paper, the size of a file. */
export function detailOf(evidence: Shown): string {
  if (evidence.kind === 'file') return evidence.size === null ? '' : sizeText(evidence.size);
  return [evidence.docNumber, evidence.place, evidence.note].filter((part) => part).join(' · ');
}

export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function signOf({ kind, mediaType }: Shown): IconName {
  if (kind === 'paper') return 'pin';
  if (kind === 'site') return 'eye';
  return mediaType?.startsWith('image/') ? 'image' : 'file';
}
