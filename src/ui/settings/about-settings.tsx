// Where the ledger is kept and what this is (存储、关于), with what a plain http address lacks.
import { version } from '../../../package.json';
import { LightShape } from '../kit/light.tsx';
import { Section } from '../kit/section-head.tsx';
import { useLedger } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import css from './settings.module.css';

export function AboutSettings() {
  const words = useWords();
  const { storage, about } = words.settings;
  const ledger = useLedger();
  return (
    <>
      <Section title={storage.title}>
        <p className={css.classified}>{storage.note}</p>
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
