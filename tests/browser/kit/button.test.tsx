// A button that cannot act says why, and can still be reached.
import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Button } from '../../../src/ui/kit/button.tsx';
import { TEXT } from './samples.ts';
import { show } from './show.tsx';

/** As a finger does it: the test driver's own click waits for a button that is not disabled. */
async function press(): Promise<void> {
  await expect.element(page.getByRole('button')).toBeVisible();
  document.querySelector('button')?.click();
}

it('acts on a press', async () => {
  const press = vi.fn();
  show(<Button onPress={press}>{TEXT.urge}</Button>);
  await userEvent.click(page.getByRole('button', { name: TEXT.urge }));
  expect(press).toHaveBeenCalledOnce();
});

it('a refused button keeps the focus, names its reason and does nothing', async () => {
  const press = vi.fn();
  show(
    <Button onPress={press} refused={TEXT.noEvidence}>
      {TEXT.urge}
    </Button>,
  );
  const button = page.getByRole('button', { name: TEXT.urge });
  await expect.element(button).toHaveAccessibleDescription(TEXT.noEvidence);
  await userEvent.tab();
  await expect.element(button).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(press).not.toHaveBeenCalled();
});

it('a refused button shows its reason to a keyboard and to a finger', async () => {
  show(<Button refused={TEXT.noEvidence}>{TEXT.urge}</Button>);
  await press();
  await expect.poll(() => document.body.querySelectorAll(':scope > span').length).toBe(1);
  expect(document.body.lastElementChild?.textContent).toBe(TEXT.noEvidence);
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => document.body.querySelectorAll(':scope > span').length).toBe(0);
});

it('a refused submit button does not send its form', async () => {
  const submit = vi.fn((event: { preventDefault: () => void }) => event.preventDefault());
  show(
    <form onSubmit={submit}>
      <Button type="submit" refused={TEXT.noEvidence}>
        {TEXT.urge}
      </Button>
    </form>,
  );
  await press();
  expect(submit).not.toHaveBeenCalled();
});

it('is 44 px high where the screen is touched', async () => {
  document.documentElement.dataset.density = 'touch';
  show(
    <>
      <Button small>{TEXT.urge}</Button>
      <Button icon="close" label={TEXT.noEvidence} />
    </>,
  );
  await expect.element(page.getByRole('button', { name: TEXT.urge })).toBeVisible();
  for (const button of document.querySelectorAll('button')) {
    const box = button.getBoundingClientRect();
    expect(Math.min(box.height, box.width)).toBeGreaterThanOrEqual(44);
  }
});
