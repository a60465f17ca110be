// Where the ledger is kept and what this is (存储、关于), with what a plain http address lacks.
import { useNavigate } from 'react-router';
import { version } from '../../../package.json';
import { Button } from '../kit/button.tsx';
import { LightShape } from '../kit/light.tsx';
import { Section } from '../kit/section-head.tsx';
import { useLedger } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import css from './settings.module.css';

export function AboutSettings() {
  const words = useWords();
  const { storage, about } = words.settings;
  const ledger = useLedger();
  const navigate = useNavigate();
  return (
    <>
      <Section title={storage.title}>
        <p className={css.classified}>{storage.note}</p>
        <p className={css.who}>
          <Button onPress={() => void navigate('/backup')}>{storage.toBackup}</Button>
          <Button kind="text" icon="history" onPress={() => void navigate('/history')}>
            {storage.toHistory}
          </Button>
        </p>
      </Section>
      <Section title={about.title}>
        <dl className={css.facts}>
          <dt>{about.version}</dt>
          <dd>{version}</dd>
          <dt>{about.address}</dt>
          <dd>{window.isSecureContext ? about.secure : about.plain}</dd>
          <dt>{about.ledger}</dt>
          <dd>{ledger.id}</dd>
          <dt>{about.device}</dt>
          <dd>{ledger.device}</dd>
        </dl>
        <p className={css.classified}>
          <LightShape kind="soon" />
          {about.classified}
        </p>
      </Section>
    </>
  );
}
