// Phones that differ on both sides (两边不同的电话): what is here stands until somebody has chosen; masked until asked for.
import { useState } from 'react';
import { masked } from '../../domain/phone.ts';
import { choosePhones, type PhoneChoice, type PhoneDifference } from '../../exchange/bundle/sent-contacts.ts';
import { SaveError } from '../../ledger/ledger.ts';
import { Button } from '../kit/button.tsx';
import { type Column, DataTable } from '../kit/data-table.tsx';
import sectionBody from '../kit/section-body.module.css';
import { saveFailureSentence } from '../kit/sentences.ts';
import { useToast } from '../kit/toast.tsx';
import { useLedger } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import css from './exchange.module.css';

export function PhoneDesk({ differing }: { readonly differing: readonly PhoneDifference[] }) {
  const words = useWords();
  const said = words.exchange.phones;
  const ledger = useLedger();
  const toast = useToast();
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState(false);
  const open = differing.filter(({ here }) => !settled.has(here.person));
  const choose = async (differences: readonly PhoneDifference[], choice: PhoneChoice) => {
    try {
      await choosePhones(
        ledger,
        differences.map((difference) => ({ difference, choice })),
      );
    } catch (error) {
      if (!(error instanceof SaveError)) throw error;
      return toast.fail(saveFailureSentence(words, error.reason));
    }
    setSettled(new Set([...settled, ...differences.map(({ here }) => here.person)]));
    toast.show(said.settled[choice](differences.length));
  };
  const listed = (phones: readonly string[]) =>
    phones.map((phone) => (shown ? phone : masked(phone))).join(words.exchange.and);
  const columns: readonly Column<PhoneDifference>[] = [
    { id: 'who', head: said.who, cell: ({ here }) => ledger.resident.row('person', here.person)?.name ?? '' },
    { id: 'here', head: said.here, cell: ({ here }) => listed(here.phones) },
    { id: 'there', head: said.there, cell: ({ there }) => listed(there.phones) },
    {
      id: 'act',
      head: said.act,
      acts: true,
      width: '260px',
      cell: (difference) => (
        <div className={css.choice}>
          {(['here', 'there', 'both'] as const).map((choice) => (
            <Button key={choice} small onPress={() => void choose([difference], choice)}>
              {said.choices[choice]}
            </Button>
          ))}
        </div>
      ),
    },
  ];
  if (open.length === 0) return null;
  return (
    <div className={css.phones}>
      <div className={sectionBody.acts}>
        <b>{said.lead(open.length)}</b>
        <Button small icon="eye" pressed={shown} onPress={() => setShown(!shown)}>
          {shown ? said.hide : said.show}
        </Button>
        {open.length > 1 &&
          (['here', 'both'] as const).map((choice) => (
            <Button key={choice} small onPress={() => void choose(open, choice)}>
              {said.all[choice]}
            </Button>
          ))}
      </div>
      <p className={sectionBody.quiet}>{said.note}</p>
      <div className={css.diff}>
        <DataTable caption={said.title} columns={columns} rows={open} rowKey={({ here }) => here.person} />
      </div>
    </div>
  );
}
