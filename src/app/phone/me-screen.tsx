// Me (我), on a phone: who uses it, theme and language, and the places that have no tab.
import { useState } from 'react';
import { Link } from 'react-router';
import { type Theme, useAppearance } from '../../ui/kit/appearance.tsx';
import { Button } from '../../ui/kit/button.tsx';
import { Icon } from '../../ui/kit/icon.tsx';
import { IdentityDialog } from '../../ui/kit/identity-dialog.tsx';
import { usePlace } from '../../ui/kit/place.tsx';
import { Section } from '../../ui/kit/section-head.tsx';
import { Select } from '../../ui/kit/select.tsx';
import { useIdentity } from '../../ui/kit/use-identity.ts';
import { useLocale, useWords } from '../../ui/kit/words.tsx';
import type { Locale } from '../../words/catalogue.ts';
import { PHONE_PLACES, PLACES } from '../places.ts';
import css from './me-screen.module.css';

export function MeScreen() {
  const words = useWords();
  usePlace(words.shell.places.me);
  const identity = useIdentity();
  const { theme, setTheme } = useAppearance();
  const { locale, setLocale } = useLocale();
  const [asking, setAsking] = useState(false);
  const others = PLACES.filter((place) => !PHONE_PLACES.some((tab) => tab.to === place.to));
  return (
    <div className={css.page}>
      <Section title={words.shell.who.label}>
        <div className={css.who}>
          <b>{identity?.words ?? words.shell.who.unset}</b>
          <Button onPress={() => setAsking(true)}>{words.settings.machine.change}</Button>
        </div>
      </Section>
      <Section title={words.shell.phone.switchPlace}>
        <ul>
          {others.map((place) => (
            <li key={place.id}>
              <Link to={place.to} className={css.place}>
                <Icon name={place.icon} size={20} />
                {words.shell.places[place.id]}
                <Icon name="right" />
              </Link>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={words.shell.more}>
        <div className={css.look}>
          <Select<Locale>
            label={words.settings.machine.language}
            value={locale}
            onChange={(chosen) => chosen && setLocale(chosen)}
            choices={[
              { value: 'zh-CN', label: words.shell.language.zh },
              { value: 'en', label: words.shell.language.en },
            ]}
          />
          <Select<Theme>
            label={words.settings.machine.theme}
            value={theme}
            onChange={(chosen) => chosen && setTheme(chosen)}
            choices={(['light', 'dark', 'system'] as const).map((value) => ({
              value,
              label: words.shell.theme[value],
            }))}
          />
        </div>
      </Section>
      {asking && <IdentityDialog onClose={() => setAsking(false)} />}
    </div>
  );
}
