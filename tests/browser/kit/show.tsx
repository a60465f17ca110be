// Puts a component on the page as the app would: words, receipts, keys and style sheets around it.
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach } from 'vitest';
import { KeysProvider } from '../../../src/ui/kit/keys-help.tsx';
import '../../../src/ui/kit/styles.ts';
import { ToastsProvider } from '../../../src/ui/kit/toast.tsx';
import { WordsProvider } from '../../../src/ui/kit/words.tsx';
import { sourceWords } from '../../../src/words/source-words.ts';

const shown: { readonly root: Root; readonly place: HTMLElement }[] = [];

export function show(part: ReactNode): HTMLElement {
  const place = document.createElement('main');
  document.body.append(place);
  const root = createRoot(place);
  // It stands when this returns: a key that is pressed next must not come before it.
  flushSync(() =>
    root.render(
      <WordsProvider storageKey="kit-test-language" whole={sourceWords}>
        <ToastsProvider>
          <KeysProvider>{part}</KeysProvider>
        </ToastsProvider>
      </WordsProvider>,
    ),
  );
  shown.push({ root, place });
  return place;
}

afterEach(() => {
  for (const { root, place } of shown.splice(0)) {
    root.unmount();
    place.remove();
  }
  localStorage.removeItem('kit-test-language');
  delete document.documentElement.dataset.theme;
  delete document.documentElement.dataset.density;
});
