// Settings (设置): of this machine, of the ledger, its slots, its light rules, where it is kept, what this is.
import { usePlace } from '../kit/place.tsx';
import { useNarrow } from '../kit/use-narrow.ts';
import { useWords } from '../kit/words.tsx';
import { AboutSettings } from './about-settings.tsx';
import { ItemSettings } from './item-settings.tsx';
import { LedgerSettings } from './ledger-settings.tsx';
import { MachineSettings } from './machine-settings.tsx';
import { RuleSettings } from './rule-settings.tsx';
import css from './settings.module.css';
import { SlotSettings } from './slot-settings.tsx';

export function SettingsScreen() {
  const words = useWords();
  const narrow = useNarrow();
  usePlace(words.shell.places.settings);
  return (
    <div className={css.page}>
      <MachineSettings />
      <LedgerSettings />
      <ItemSettings narrow={narrow} />
      {/* Tables to be edited are work for a desk. */}
      {!narrow && <SlotSettings />}
      {!narrow && <RuleSettings />}
      <AboutSettings />
    </div>
  );
}
