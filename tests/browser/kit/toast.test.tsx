// Receipts: undo is at hand, one at a time, a failure does not leave by itself.
import { afterEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Button } from '../../../src/ui/kit/button.tsx';
import { Dialog } from '../../../src/ui/kit/dialog.tsx';
import { useToast } from '../../../src/ui/kit/toast.tsx';
import { sourceWords } from '../../../src/words/source-words.ts';
import { patiently } from '../../support/patiently.ts';
import { TEXT } from './samples.ts';
import { show } from './show.tsx';

const undo = vi.fn();

function Acts() {
  const toast = useToast();
  return (
    <>
      <Button onPress={() => toast.show(TEXT.ticked, { undo })}>one</Button>
      <Button onPress={() => toast.show(TEXT.project)}>two</Button>
      <Button onPress={() => toast.fail(TEXT.noEvidence)}>fail</Button>
    </>
  );
}

const press = (name: string) => userEvent.click(page.getByRole('button', { name, exact: true }));

afterEach(() => {
  undo.mockClear();
  vi.useRealTimers();
});

it('undoes by one press and is gone', async () => {
  show(<Acts />);
  await press('one');
  await expect.element(page.getByRole('status').getByText(TEXT.ticked)).toBeVisible();
  await press(sourceWords.kit.undo);
  expect(undo).toHaveBeenCalledOnce();
  await expect.element(page.getByText(TEXT.ticked)).not.toBeInTheDocument();
});

it('shows one receipt at a time', async () => {
  show(<Acts />);
  await press('one');
  await press('two');
  await expect.element(page.getByText(TEXT.project)).toBeVisible();
  await expect.element(page.getByText(TEXT.ticked)).not.toBeInTheDocument();
});

it('leaves after eight seconds, a failure only when it is closed', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const place = show(<Acts />);
  await patiently(() => expect(place.querySelectorAll('button').length).toBe(3));
  const [one, , fail] = place.querySelectorAll('button');
  one?.click();
  await patiently(() => expect(place.textContent).toContain(TEXT.ticked));
  vi.advanceTimersByTime(7900);
  expect(place.textContent).toContain(TEXT.ticked);
  vi.advanceTimersByTime(200);
  await patiently(() => expect(place.textContent).not.toContain(TEXT.ticked));
  fail?.click();
  await patiently(() => expect(place.querySelector('[role=alert]')?.textContent).toContain(TEXT.noEvidence));
  vi.advanceTimersByTime(60_000);
  expect(place.textContent).toContain(TEXT.noEvidence);
});

it('can be undone while a dialog is open, and the dialog stays', async () => {
  const close = vi.fn();
  function InDialog() {
    const toast = useToast();
    return (
      <Dialog title={TEXT.project} onClose={close} dismissable>
        <Button onPress={() => toast.show(TEXT.ticked, { undo })}>one</Button>
      </Dialog>
    );
  }
  show(<InDialog />);
  await press('one');
  await press(sourceWords.kit.undo);
  expect(undo).toHaveBeenCalledOnce();
  expect(close).not.toHaveBeenCalled();
});
