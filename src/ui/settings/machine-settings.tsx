// What holds on this machine only (这台电脑): who uses it, language, theme, row height, letter keys.
import { useState } from 'react';
import type { Locale } from '../../words/catalogue.ts';
import { type Density, type Theme, useAppearance } from '../kit/appearance.tsx';
import { Button } from '../kit/button.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import { IdentityDialog } from '../kit/identity-dialog.tsx';
import { Section } from '../kit/section-head.tsx';
import { Select } from '../kit/select.tsx';
import { useIdentity } from '../kit/use-identity.ts';
import { useLocale, useWords } from '../kit/words.tsx';
import css from './settings.module.css';

export function MachineSettings() {
  const words = useWords();
  const said = words.settings.machine;
  const identity = useIdentity();
  const { locale, setLocale } = useLocale();
  const look = useAppearance();
  const [asking, setAsking] = useState(false);
  return (
    <Section title={said.title} note={said.note}>
      <div className={css.grid}>
        <div className={`${css.who} ${css.wide}`}>
          <span className="dim">{said.who}</span>
          <b>{identity?.words ?? words.shell.who.unset}</b>
          <Button small onPress={() => setAsking(true)}>
            {said.change}
          </Button>
        </div>
        <Select<Locale>
          label={said.language}
          value={locale}
          onChange={(chosen) => chosen && setLocale(chosen)}
          choices={[
            { value: 'zh-CN', label: words.shell.language.zh },
            { value: 'en', label: words.shell.language.en },
          ]}
        />
        <Select<Theme>
          label={said.theme}
          value={look.theme}
          onChange={(chosen) => chosen && look.setTheme(chosen)}
          choices={(['light', 'dark', 'system'] as const).map((value) => ({ value, label: words.shell.theme[value] }))}
        />
        <Select<Density>
          label={said.density}
          value={look.density}
          onChange={(chosen) => chosen && look.setDensity(chosen)}
          choices={(['compact', 'standard', 'comfortable'] as const).map((value) => ({
            value,
            label: said.densities[value],
          }))}
        />
        <div className={css.wide}>
          <Checkbox label={said.keys} checked={look.letterKeys} onChange={look.setLetterKeys} />
          <p className="dim">{said.keysNote}</p>
        </div>
      </div>
      {asking && <IdentityDialog onClose={() => setAsking(false)} />}
    </Section>
  );
}
