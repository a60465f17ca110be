// Every part of the kit passes axe in both themes, also what opens: calendar, choices, menu, dialog, receipts.
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Button } from '../../../src/ui/kit/button.tsx';
import { Dialog } from '../../../src/ui/kit/dialog.tsx';
import { TextField } from '../../../src/ui/kit/text-field.tsx';
import { useToast } from '../../../src/ui/kit/toast.tsx';
import { sourceWords } from '../../../src/words/source-words.ts';
import { findings } from './findings.ts';
import { TEXT, UNITS } from './samples.ts';
import { KitSheet } from './sheet.tsx';
import { show } from './show.tsx';

function WithDialog({ kind }: { readonly kind: 'modal' | 'panel' }) {
  const toast = useToast();
  return (
    <Dialog
      kind={kind}
      title={TEXT.project}
      note={TEXT.team}
      onClose={() => undefined}
      actions={
        <Button kind="primary" onPress={() => toast.show(TEXT.ticked, { undo: () => undefined })}>
          {TEXT.urge}
        </Button>
      }
    >
      <TextField label={TEXT.unit} value="" onChange={() => undefined} />
    </Dialog>
  );
}

describe.each(['light', 'dark'])('in %s', (theme) => {
  beforeEach(async () => {
    document.documentElement.dataset.theme = theme;
    await page.viewport(1366, 900);
  });

  it('all parts together', async () => {
    show(<KitSheet />);
    await expect.element(page.getByRole('progressbar')).toBeVisible();
    expect(await findings()).toEqual([]);
  });

  it('the calendar', async () => {
    show(<KitSheet />);
    await userEvent.click(page.getByRole('button', { name: `${TEXT.day}: ${sourceWords.kit.day.open}` }));
    await expect.element(page.getByRole('button', { name: sourceWords.kit.day.spoken(2026, 11, 22) })).toBeVisible();
    expect(await findings()).toEqual([]);
  });

  it('the choices of a picker', async () => {
    show(<KitSheet />);
    await userEvent.click(page.getByRole('combobox', { name: TEXT.unit }));
    await expect.element(page.getByRole('option', { name: UNITS[0]?.label ?? '' })).toBeVisible();
    expect(await findings()).toEqual([]);
  });

  it('the menu', async () => {
    show(<KitSheet />);
    await userEvent.click(page.getByRole('button', { name: TEXT.heading, exact: true }).first());
    await expect.element(page.getByRole('menu')).toBeVisible();
    expect(await findings()).toEqual([]);
  });

  it.each(['modal', 'panel'] as const)('a %s with a receipt above it', async (kind) => {
    show(<WithDialog kind={kind} />);
    await userEvent.click(page.getByRole('button', { name: TEXT.urge }));
    await expect.element(page.getByRole('button', { name: sourceWords.kit.undo })).toBeVisible();
    expect(await findings()).toEqual([]);
  });
});
