// The keys of this page (按键一览) as the dialog that `?` opens; loaded when it is first asked for.
import { Dialog } from './dialog.tsx';
import { Kbd } from './kbd.tsx';
import { useListedKeys } from './keys.ts';
import css from './keys-help.module.css';
import { useWords } from './words.tsx';

export function KeysHelpDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  return (
    <Dialog title={words.kit.keys.title} onClose={onClose} wide dismissable>
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
