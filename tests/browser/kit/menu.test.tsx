// A menu is worked by keyboard alone, and an entry that cannot act says why.
import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Menu } from '../../../src/ui/kit/menu.tsx';
import { TEXT } from './samples.ts';
import { show } from './show.tsx';

const urge = vi.fn();
const tick = vi.fn();
const entries = [
  { id: 'urge', label: TEXT.urge, onPress: urge },
  { id: 'tick', label: TEXT.ticked, refused: TEXT.noEvidence, onPress: tick },
] as const;

it('opens with Enter, moves with the arrows, acts and gives the focus back', async () => {
  show(<Menu label={TEXT.heading} icon="more" entries={entries} />);
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('menuitem', { name: TEXT.urge })).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  expect(urge).toHaveBeenCalledOnce();
  await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: TEXT.heading })).toHaveFocus();
});

it('an entry that cannot act can be reached, says why, and does nothing', async () => {
  show(<Menu label={TEXT.heading} icon="more" entries={entries} />);
  await userEvent.click(page.getByRole('button'));
  await userEvent.keyboard('{ArrowDown}');
  const refused = page.getByRole('menuitem', { name: TEXT.ticked });
  await expect.element(refused).toHaveFocus();
  await expect.element(refused).toHaveTextContent(TEXT.noEvidence);
  await userEvent.keyboard('{Enter}');
  expect(tick).not.toHaveBeenCalled();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
});

it('opened before its tip was due, and left by choosing, it leaves no tip behind', async () => {
  show(<Menu label={TEXT.heading} icon="more" entries={entries} />);
  await userEvent.click(page.getByRole('button', { name: TEXT.heading }));
  // Longer than the tip waits: the pointer rests on the button that has opened.
  await new Promise((done) => setTimeout(done, 500));
  await userEvent.click(page.getByRole('menuitem', { name: TEXT.urge }));
  await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
  await new Promise((done) => setTimeout(done, 500));
  expect([...document.querySelectorAll('body > span')].map((bubble) => bubble.textContent)).toEqual([]);
});
