// A new project by keyboard: the name is asked first, and every other field keeps what is typed into it.
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openGrid, words } from './open-grid.tsx';

const { creating } = words.ledger;

it('the dialog opens in the name; the number that is typed stays in its field', async () => {
  await openGrid('/ledger?new=1');
  const name = page.getByLabelText(creating.name);
  await expect.element(name).toHaveFocus();
  await userEvent.keyboard('新桥');
  await userEvent.tab();
  await userEvent.tab();
  const number = page.getByLabelText(creating.number);
  await expect.element(number).toHaveFocus();
  await userEvent.keyboard('128');
  await expect.element(number).toHaveValue('128');
  await expect.element(name).toHaveValue('新桥');
});
