// Who uses this machine (使用人), in the top bar.
import { Icon } from '../../ui/kit/icon.tsx';
import { useIdentity } from '../../ui/kit/use-identity.ts';
import { useWords } from '../../ui/kit/words.tsx';
import css from './top-bar.module.css';

export function Who({ onAsk }: { readonly onAsk: () => void }) {
  const { who } = useWords().shell;
  const identity = useIdentity();
  return (
    <button
      type="button"
      className={`who ${css.who}`}
      aria-label={`${who.label}: ${identity?.words ?? who.unset}`}
      aria-haspopup="dialog"
      onClick={onAsk}
    >
      <Icon name="person" />
      <span className={identity ? 'clip' : 'clip dim'}>{identity?.words ?? who.unset}</span>
    </button>
  );
}
