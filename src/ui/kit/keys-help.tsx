// Listens to the keyboard for the whole window, and lists the keys of this page on `?` (按键一览).
import { type ReactNode, useEffect, useState } from 'react';
import { Dialog } from './dialog.tsx';
import { Kbd } from './kbd.tsx';
import { createKeyRegistry, KeysContext, useKeys, useListedKeys } from './keys.ts';
import css from './keys-help.module.css';
import { useWords } from './words.tsx';

/** Once, around the app. */
export function KeysProvider({ children }: { readonly children: ReactNode }) {
  const [registry] = useState(createKeyRegistry);
  useEffect(() => {
    window.addEventListener('keydown', registry.handle);
    return () => window.removeEventListener('keydown', registry.handle);
  }, [registry]);
  return (
    <KeysContext.Provider value={registry}>
      {children}
      <KeysHelp />
    </KeysContext.Provider>
  );
}

function KeysHelp() {
  const words = useWords();
  const [open, setOpen] = useState(false);
  useKeys([{ keys: '?', does: words.kit.keys.help, run: () => setOpen(true) }], 'everywhere');
  if (!open) return null;
  return (
    <Dialog title={words.kit.keys.title} onClose={() => setOpen(false)} dismissable>
      <KeyList />
    </Dialog>
  );
}

function KeyList() {
  const words = useWords();
  const groups = useListedKeys();
  return (
    <div className={css.groups}>
      {(['here', 'everywhere'] as const).map((scope) => {
        const keys = groups.filter((group) => group.scope === scope).flatMap((group) => group.keys);
        if (keys.length === 0) return null;
        return (
          <section key={scope}>
            <h3>{words.kit.keys[scope]}</h3>
            <dl className={css.keys}>
              {keys.map((key) => (
                <div key={`${key.keys} ${key.does}`}>
                  <dt>
                    <span className="vh">{key.keys}</span>
                    {key.keys.split(/\s*,\s*/).map((step, index) => (
                      <span key={step} className={css.step}>
                        {index > 0 && <span className="dim">{words.kit.keys.afterwards}</span>}
                        {step.split(' ').map((part) => (
                          <Kbd key={part} keys={printed(part, words.kit.keys)} />
                        ))}
                      </span>
                    ))}
                  </dt>
                  <dd>{key.does}</dd>
                </div>
              ))}
            </dl>
          </section>
        );
      })}
    </div>
  );
}

function printed(part: string, words: { readonly space: string }): string {
  return part.toLowerCase() === 'space' ? words.space : part;
}
