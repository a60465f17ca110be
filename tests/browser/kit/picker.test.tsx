// Picking by typing: keyboard, pinyin initials, an input method at work.
import { useState } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { Picker } from '../../../src/ui/kit/picker.tsx';
import { sourceWords } from '../../../src/words/source-words.ts';
import { findUnits, TEXT, UNITS } from './samples.ts';
import { show } from './show.tsx';

const picked = vi.fn<(id: string | null) => void>();
const created = vi.fn<(text: string) => void>();

function Field() {
  const [id, setId] = useState<string | null>(null);
  return (
    <Picker
      label={TEXT.unit}
      value={id}
      text={UNITS.find((unit) => unit.id === id)?.label ?? ''}
      find={findUnits}
      onPick={(next) => {
        picked(next);
        setId(next);
      }}
      onCreate={created}
    />
  );
}

const box = () => page.getByRole('combobox', { name: TEXT.unit });
const input = (): HTMLInputElement => {
  const element = box().element();
  if (!(element instanceof HTMLInputElement)) throw new Error('the combobox is an input');
  return element;
};

beforeEach(() => {
  picked.mockClear();
  created.mockClear();
});

it('finds by initials and takes the first with Enter', async () => {
  show(<Field />);
  await userEvent.click(box());
  await userEvent.keyboard('yjd');
  await expect.element(page.getByRole('option', { selected: true })).toHaveTextContent(UNITS[1]?.label ?? '');
  await userEvent.keyboard('{Enter}');
  expect(picked).toHaveBeenCalledExactlyOnceWith('u2');
  expect(input().value).toBe(UNITS[1]?.label);
  await expect.element(box()).toHaveAttribute('aria-expanded', 'false');
});

it('moves with the arrows, round the end, and speaks the row it is on', async () => {
  show(<Field />);
  await userEvent.click(box());
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  const active = input().getAttribute('aria-activedescendant') ?? '';
  expect(document.getElementById(active)?.textContent).toContain(UNITS[2]?.label);
  await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}{Enter}');
  expect(picked).toHaveBeenCalledExactlyOnceWith('u4');
});

it('leaves Enter and arrows to an input method that is composing', async () => {
  show(<Field />);
  await userEvent.click(box());
  await cdp().send('Input.imeSetComposition', { text: 'yi', selectionStart: 2, selectionEnd: 2 });
  await cdp().send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', windowsVirtualKeyCode: 229 });
  input().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
  input().dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', keyCode: 229, bubbles: true }));
  expect(picked).not.toHaveBeenCalled();
  expect(created).not.toHaveBeenCalled();
  await cdp().send('Input.insertText', { text: UNITS[1]?.label.slice(0, 1) ?? '' });
  await expect.poll(() => input().value).toBe(UNITS[1]?.label.slice(0, 1));
  await userEvent.keyboard('{Enter}');
  expect(picked).toHaveBeenCalledExactlyOnceWith('u2');
});

it('offers to make a new one out of a name that is not there', async () => {
  show(<Field />);
  await userEvent.click(box());
  await userEvent.fill(box(), TEXT.newUnit);
  await expect.element(page.getByRole('option')).toHaveTextContent(sourceWords.kit.picker.create(TEXT.newUnit));
  await userEvent.keyboard('{Enter}');
  expect(created).toHaveBeenCalledExactlyOnceWith(TEXT.newUnit);
});

it('half a name decides nothing, an emptied text means nobody', async () => {
  show(<Field />);
  await userEvent.click(box());
  await userEvent.keyboard('yjd{Enter}');
  await userEvent.fill(box(), 'j');
  await userEvent.keyboard('{Escape}');
  expect(input().value).toBe(UNITS[1]?.label);
  await userEvent.fill(box(), '');
  await userEvent.keyboard('{Enter}');
  expect(picked.mock.calls).toEqual([['u2'], [null]]);
});

it('takes the one that is clicked', async () => {
  show(<Field />);
  await userEvent.click(box());
  await userEvent.click(page.getByRole('option', { name: UNITS[2]?.label ?? '' }));
  expect(picked).toHaveBeenCalledExactlyOnceWith('u3');
});
