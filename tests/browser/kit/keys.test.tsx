// One registry of keys: they are off while typing or composing, and `?` lists them.
import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { useKeys } from '../../../src/ui/kit/keys.ts';
import { sourceWords } from '../../../src/words/source-words.ts';
import { TEXT } from './samples.ts';
import { show } from './show.tsx';

const run = vi.fn<(key: string) => void>();

function Page() {
  useKeys([
    { keys: 'C', does: TEXT.urge, run: () => run('c') },
    { keys: 'G, L', does: TEXT.heading, run: () => run('gl') },
    { keys: 'Ctrl K', does: TEXT.project, run: () => run('ctrl k'), whileTyping: true },
    { keys: 'Shift F8', does: TEXT.team, run: () => run('shift f8') },
  ]);
  return <input aria-label={TEXT.unit} />;
}

it('answers letters, sequences and combinations', async () => {
  show(<Page />);
  await expect.element(page.getByRole('textbox')).toBeVisible();
  await userEvent.keyboard('c');
  await userEvent.keyboard('gl');
  await userEvent.keyboard('{Control>}k{/Control}{Shift>}{F8}{/Shift}');
  expect(run.mock.calls.flat()).toEqual(['c', 'gl', 'ctrl k', 'shift f8']);
});

it('letters are off while typing and while composing', async () => {
  show(<Page />);
  run.mockClear();
  await userEvent.click(page.getByRole('textbox'));
  await userEvent.keyboard('c{Control>}k{/Control}');
  expect(run.mock.calls.flat()).toEqual(['ctrl k']);
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'c', isComposing: true, bubbles: true }));
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'c', keyCode: 229, bubbles: true }));
  expect(run.mock.calls.flat()).toEqual(['ctrl k']);
});

it('lists the keys of the page on ?', async () => {
  show(<Page />);
  await expect.element(page.getByRole('textbox')).toBeVisible();
  await userEvent.keyboard('?');
  const help = page.getByRole('dialog', { name: sourceWords.kit.keys.title });
  await expect.element(help).toBeVisible();
  await expect.element(help).toHaveTextContent(TEXT.urge);
  await expect.element(help).toHaveTextContent(sourceWords.kit.keys.help);
  await userEvent.keyboard('{Escape}');
  await expect.element(help).not.toBeInTheDocument();
});
