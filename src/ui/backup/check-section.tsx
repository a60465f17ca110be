// The check (核对): the rows worked out anew from the log of changes, compared one by one, the result in words.
import { useState } from 'react';
import { rebuild } from '../../ledger/digest.ts';
import { Button } from '../kit/button.tsx';
import { Light, LightShape } from '../kit/light.tsx';
import sectionBody from '../kit/section-body.module.css';
import { Section } from '../kit/section-head.tsx';
import { useLedger } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import { grouped } from './backup-text.ts';

type Checked =
  | { readonly kind: 'not' }
  | { readonly kind: 'running' }
  | { readonly kind: 'good'; readonly rows: number }
  | { readonly kind: 'bad'; readonly rows: number; readonly wrong: number }
  | { readonly kind: 'mended'; readonly wrong: number }
  | { readonly kind: 'failed' };

export function CheckSection() {
  const words = useWords();
  const said = words.backup.check;
  const ledger = useLedger();
  const [checked, setChecked] = useState<Checked>({ kind: 'not' });
  const run = async (mend: boolean) => {
    setChecked({ kind: 'running' });
    try {
      const { rows, wrong } = await rebuild(ledger, { mend });
      if (wrong.length === 0) setChecked({ kind: 'good', rows });
      else if (mend) setChecked({ kind: 'mended', wrong: wrong.length });
      else setChecked({ kind: 'bad', rows, wrong: wrong.length });
    } catch {
      // Nothing was written: mending is one transaction. The sentence says what to do.
      setChecked({ kind: 'failed' });
    }
  };
  return (
    <Section title={said.title}>
      <div className={sectionBody.body}>
        <p className={sectionBody.text}>{said.note}</p>
        <div role="status">
          {checked.kind === 'running' && said.running}
          {checked.kind === 'good' && <Light kind="ok" word={said.good(grouped(checked.rows))} />}
          {checked.kind === 'mended' && <Light kind="ok" word={said.mended(grouped(checked.wrong))} />}
          {(checked.kind === 'bad' || checked.kind === 'failed') && (
            <span className="lt late">
              <LightShape kind="late" />
              {checked.kind === 'bad' ? said.bad(grouped(checked.wrong), grouped(checked.rows)) : said.failed}
            </span>
          )}
        </div>
        <div className={sectionBody.acts}>
          <Button refused={checked.kind === 'running' ? said.running : null} onPress={() => void run(false)}>
            {said.act}
          </Button>
          {checked.kind === 'bad' && <Button onPress={() => void run(true)}>{said.mend}</Button>}
        </div>
      </div>
    </Section>
  );
}
