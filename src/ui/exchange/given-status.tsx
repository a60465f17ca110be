// How many sheets are back and who is missing (收到与缺报), with a sentence to copy.

import type { View } from '../../domain/view.ts';
import type { GivenOut } from '../../exchange/sheet/fill-in/given.ts';
import type { Words } from '../../words/catalogue.ts';
import { Button } from '../kit/button.tsx';
import { copyText } from '../kit/copy-text.ts';
import { Light } from '../kit/light.tsx';
import { useToast } from '../kit/toast.tsx';
import { useLedger } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import css from './exchange.module.css';

export function GivenStatus({ given }: { readonly given: GivenOut }) {
  const words = useWords();
  const said = words.exchange.forms;
  const { resident } = useLedger();
  const toast = useToast();
  const missing = given.sheets.filter(({ back }) => back === null);
  const who = missingNames(resident, words, missing);
  const copy = () => {
    if (copyText(said.sentence(missing.map(({ name }) => name).join(words.exchange.and), given.on)))
      toast.show(said.copied);
    else toast.fail(words.kit.copy.failed);
  };
  return (
    <div className={css.result} role="status">
      <b>{said.status(given.sheets.length - missing.length, given.sheets.length, given.on)}</b>
      {missing.length === 0 ? <Light kind="ok" word={said.all} /> : <span>{said.missing(who)}</span>}
      {missing.length > 0 && (
        <Button small icon="copy" onPress={copy}>
          {said.copy}
        </Button>
      )}
    </div>
  );
}

/** 第3、7、10专班: teams by their numbers where they have one, others by name. */
function missingNames(view: View, words: Words, missing: GivenOut['sheets']): string {
  const numbers = missing.flatMap(({ kind, id }) => (kind === 'team' ? (view.row('team', id)?.number ?? []) : []));
  const numbered = (sheet: GivenOut['sheets'][number]) =>
    sheet.kind === 'team' && (view.row('team', sheet.id)?.number ?? null) !== null;
  const others = missing.filter((sheet) => !numbered(sheet)).map(({ name }) => name);
  const teams = numbers.length === 0 ? [] : [words.exchange.forms.teams(numbers.join(words.exchange.and))];
  return [...teams, ...others].join(words.exchange.and);
}
