// The contact card (联系卡): phones are kept outside the change log, masked until asked for, and can be erased.

import { useEffect, useState } from 'react';
import type { Row } from '../../domain/entities/registry.ts';
import { masked, phonesIn } from '../../domain/phone.ts';
import { type ContactRecord, dropContact, readContact, writeContacts } from '../../ledger/contact.ts';
import { SaveError } from '../../ledger/ledger.ts';
import { Button } from '../kit/button.tsx';
import { copyText } from '../kit/copy-text.ts';
import { Section } from '../kit/section-head.tsx';
import { saveFailureSentence } from '../kit/sentences.ts';
import { TextField } from '../kit/text-field.tsx';
import { useToast } from '../kit/toast.tsx';
import { useLedger } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import css from './people.module.css';

export function ContactCard({ person, unit }: { readonly person: Row<'person'>; readonly unit: Row<'unit'> | null }) {
  const words = useWords();
  const said = words.people.contact;
  const ledger = useLedger();
  const toast = useToast();
  const [contact, setContact] = useState<ContactRecord | null>(null);
  const [shown, setShown] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);

  useEffect(() => {
    let current = true;
    // Unreadable = shown as none: the phone is an extra of this page, not its subject.
    readContact(ledger, person.id).then(
      (found) => current && setContact(found),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [ledger, person.id]);

  const attempt = async (write: () => Promise<void>, done: string, after: ContactRecord | null) => {
    try {
      await write();
      setContact(after);
      setTyped(null);
      toast.show(done);
    } catch (error) {
      if (!(error instanceof SaveError)) throw error;
      toast.fail(saveFailureSentence(words, error.reason));
    }
  };
  const keep = (text: string) => {
    const phones = phonesIn(text);
    if (phones.length === 0) return erase();
    const record = { person: person.id, phones, note: contact?.note ?? '' };
    return attempt(() => writeContacts(ledger, [record]), said.kept, record);
  };
  const erase = () => attempt(() => dropContact(ledger, person.id), said.erased, null);
  const copy = () => {
    const lines = [person.name, [unit?.name, person.post].filter((part) => part).join(' '), ...(contact?.phones ?? [])];
    if (copyText(lines.filter((line) => line !== '').join('\n'))) toast.show(said.copied);
    else toast.fail(words.kit.copy.failed);
  };
  const phones = contact?.phones ?? [];

  return (
    <Section title={said.title} note={said.note}>
      <div className={css.card}>
        {typed === null ? (
          <>
            <output className={phones.length === 0 ? 'dim' : undefined} aria-label={said.phone}>
              {phones.length === 0 ? said.none : phones.map((phone) => (shown ? phone : masked(phone))).join('、')}
            </output>
            {phones.length > 0 && (
              <>
                <Button small icon="eye" pressed={shown} onPress={() => setShown(!shown)}>
                  {shown ? said.hide : said.show}
                </Button>
                <Button small icon="copy" onPress={copy}>
                  {said.copy}
                </Button>
              </>
            )}
            <Button small icon="pencil" onPress={() => setTyped(phones.join('、'))}>
              {phones.length === 0 ? said.add : said.edit}
            </Button>
            {phones.length > 0 && (
              <Button small icon="trash" onPress={() => void erase()}>
                {said.erase}
              </Button>
            )}
          </>
        ) : (
          <>
            <TextField
              label={said.phone}
              hideLabel
              inputMode="tel"
              value={typed}
              onChange={setTyped}
              onEnter={() => void keep(typed)}
            />
            <Button kind="primary" onPress={() => void keep(typed)}>
              {words.people.form.keep}
            </Button>
            <Button onPress={() => setTyped(null)}>{words.people.form.leave}</Button>
          </>
        )}
      </div>
    </Section>
  );
}
