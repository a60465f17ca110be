// Whether what was typed is safe (存没存上). It says "saved" only when the caller knows that the write has completed.
import { Icon } from './icon.tsx';
import { LightShape } from './light.tsx';
import { useWords } from './words.tsx';

export type SavedState =
  /** `at` is the local time of the last completed write, `09:41`; null when nothing was written yet. */
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly retrying: boolean }
  | { readonly kind: 'offline' };

export function SavedMark({ state }: { readonly state: SavedState }) {
  const { saved } = useWords().kit;
  switch (state.kind) {
    case 'saved':
      return (
        <span className="saved">
          <Icon name="tick" />
          {state.at === null ? saved.savedUntimed : saved.saved(state.at)}
        </span>
      );
    case 'saving':
      return <span className="saved">{saved.saving}</span>;
    case 'failed':
      return (
        <span className="lt late">
          <LightShape kind="late" />
          {state.retrying ? saved.retrying : saved.failed}
        </span>
      );
    case 'offline':
      return (
        <span className="saved offline">
          <Icon name="offline" />
          {saved.offline}
        </span>
      );
  }
}
