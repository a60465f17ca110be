// Days and amounts as people write them.
import { useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Day, day } from '../../../src/domain/day.ts';
import type { Money } from '../../../src/domain/money.ts';
import { DayField } from '../../../src/ui/kit/day-field.tsx';
import { MoneyField } from '../../../src/ui/kit/money-field.tsx';
import { sourceWords } from '../../../src/words/source-words.ts';
import { TEXT } from './samples.ts';
import { show } from './show.tsx';

const TODAY = day('2026-11-23');
const given = vi.fn<(value: Day | null) => void>();
const unread = vi.fn<(text: string | null) => void>();

function Field({ at = null }: { readonly at?: Day | null }) {
  const [value, setValue] = useState<Day | null>(at);
  return (
    <DayField
      label={TEXT.day}
      value={value}
      today={TODAY}
      onUnread={unread}
      onChange={(next) => {
        given(next);
        setValue(next);
      }}
    />
  );
}

const spoken = (month: number, date: number) => sourceWords.kit.day.spoken(2026, month, date);
const field = () => page.getByRole('textbox', { name: TEXT.day });

beforeEach(() => {
  given.mockClear();
  unread.mockClear();
});

describe('a day', () => {
  it.each(['8.15', '0815', TEXT.fifteenth, '2026-08-15', '20260815'])('is understood as %s', async (text) => {
    show(<Field />);
    await userEvent.fill(field(), text);
    await userEvent.tab();
    expect(given).toHaveBeenLastCalledWith('2026-08-15');
    await expect.element(field()).toHaveValue('2026-08-15');
  });

  it('that cannot be read stays as typed, is said, and is not a day', async () => {
    show(<Field at={day('2026-01-02')} />);
    await userEvent.fill(field(), '2.30');
    expect(given).toHaveBeenLastCalledWith(null);
    expect(unread).toHaveBeenLastCalledWith('2.30');
    await userEvent.tab();
    await expect.element(field()).toHaveValue('2.30');
    await expect.element(field()).toHaveAccessibleDescription(sourceWords.kit.day.unread('2.30'));
    await expect.element(field()).toHaveAttribute('aria-invalid', 'true');
  });

  it('is picked from the calendar by keyboard alone, and the focus comes back', async () => {
    show(<Field at={day('2026-11-30')} />);
    await userEvent.click(field());
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('button', { name: spoken(11, 30), pressed: true })).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(page.getByRole('button', { name: spoken(12, 1) })).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(given).toHaveBeenLastCalledWith('2026-12-08');
    await expect.element(field()).toHaveValue('2026-12-08');
    await expect.element(page.getByRole('button')).toHaveFocus();
  });

  it('leaves the calendar unchanged on Esc', async () => {
    show(<Field at={day('2026-11-30')} />);
    await userEvent.click(page.getByRole('button'));
    await expect.element(page.getByRole('button', { name: spoken(11, 30), pressed: true })).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}{Escape}');
    await expect.element(page.getByRole('table')).not.toBeInTheDocument();
    expect(given).not.toHaveBeenCalled();
  });
});

describe('an amount', () => {
  it('keeps the words it was typed in', async () => {
    const amounts = vi.fn<(value: Money | null) => void>();
    show(<MoneyField label={TEXT.money} value={null} onChange={amounts} />);
    await userEvent.fill(page.getByRole('textbox'), TEXT.amount);
    expect(amounts).toHaveBeenLastCalledWith({ fen: 23_000_000_000, words: TEXT.amount, approximate: true });
    await userEvent.fill(page.getByRole('textbox'), TEXT.nonsense);
    await userEvent.tab();
    expect(amounts).toHaveBeenLastCalledWith(null);
    await expect
      .element(page.getByRole('textbox'))
      .toHaveAccessibleDescription(sourceWords.kit.money.unread(TEXT.nonsense));
  });
});
