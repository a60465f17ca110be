// Files come in by drop, by paste and by choice; text stays text.
import { beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FileDrop } from '../../../src/ui/kit/file-drop.tsx';
import { sourceWords } from '../../../src/words/source-words.ts';
import { TEXT } from './samples.ts';
import { show } from './show.tsx';

const got = vi.fn<(files: readonly File[]) => void>();
const names = () => got.mock.calls.map(([files]) => files.map((file) => file.name));
const chooseButton = () => page.getByRole('button', { name: sourceWords.kit.file.choose });

function carrying(...files: readonly File[]): DataTransfer {
  const load = new DataTransfer();
  for (const file of files) load.items.add(file);
  return load;
}

const A = new File(['a'], 'a.xlsx');
const B = new File(['b'], 'b.png', { type: 'image/png' });

beforeEach(() => got.mockClear());

it('takes what is dropped, one where one is wanted', async () => {
  const place = show(<FileDrop onFiles={got} multiple={false} />);
  await expect.element(chooseButton()).toBeVisible();
  place.firstElementChild?.dispatchEvent(
    new DragEvent('drop', { dataTransfer: carrying(A, B), bubbles: true, cancelable: true }),
  );
  expect(names()).toEqual([['a.xlsx']]);
});

it('takes a pasted picture, and leaves pasted text to the field it goes into', async () => {
  show(
    <>
      <FileDrop onFiles={got} paste />
      <input aria-label={TEXT.unit} />
    </>,
  );
  await expect.element(chooseButton()).toBeVisible();
  const paste = (target: EventTarget | null, load: DataTransfer) =>
    target?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: load, bubbles: true, cancelable: true }));
  paste(document.body, carrying(B));
  const both = carrying(B);
  both.setData('text/plain', TEXT.why);
  paste(document.querySelector('input[aria-label]:not([type])'), both);
  expect(names()).toEqual([['b.png']]);
});

it('takes what is chosen, and the same file again', async () => {
  const place = show(<FileDrop onFiles={got} />);
  await expect.element(chooseButton()).toBeVisible();
  const chooser = place.querySelector<HTMLInputElement>('input[type=file]');
  if (!chooser) throw new Error('no chooser');
  await userEvent.upload(chooser, A);
  await userEvent.upload(chooser, A);
  expect(names()).toEqual([['a.xlsx'], ['a.xlsx']]);
});

it('says why it takes none', async () => {
  const place = show(<FileDrop onFiles={got} refused={TEXT.noEvidence} />);
  await expect.element(chooseButton()).toHaveAccessibleDescription(TEXT.noEvidence);
  place.firstElementChild?.dispatchEvent(
    new DragEvent('drop', { dataTransfer: carrying(A), bubbles: true, cancelable: true }),
  );
  expect(got).not.toHaveBeenCalled();
});
