// Copying works without navigator.clipboard, as text and as a table.
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Button } from '../../../src/ui/kit/button.tsx';
import { copyText, tabbed, tableMarkup } from '../../../src/ui/kit/copy-text.ts';
import { type Column, DataTable } from '../../../src/ui/kit/data-table.tsx';
import { Light } from '../../../src/ui/kit/light.tsx';
import { TEXT } from './samples.ts';
import { show } from './show.tsx';

type Row = { readonly id: string; readonly name: string; readonly days: number };

const COLUMNS: readonly Column<Row>[] = [
  { id: 'name', head: TEXT.project, cell: (row) => row.name },
  { id: 'light', head: TEXT.team, cell: () => <Light kind="late" word={TEXT.late} why={TEXT.why} /> },
  { id: 'days', head: 'n', cell: (row) => row.days, numeric: true },
  { id: 'act', head: '', label: TEXT.urge, acts: true, cell: () => <Button small>{TEXT.urge}</Button> },
];
const ROWS: readonly Row[] = [
  { id: 'a', name: 'a & b', days: 14 },
  { id: 'b', name: 'c', days: 2 },
];

/** What the last copy put on the clipboard, read by pasting it. */
async function pasted(): Promise<{ readonly text: string; readonly html: string }> {
  const field = document.createElement('textarea');
  document.body.append(field);
  const arrived = new Promise<{ readonly text: string; readonly html: string }>((resolve) => {
    field.addEventListener('paste', (event) =>
      resolve({
        text: event.clipboardData?.getData('text/plain') ?? '',
        html: event.clipboardData?.getData('text/html') ?? '',
      }),
    );
  });
  field.focus();
  await userEvent.keyboard('{Control>}v{/Control}');
  const found = await arrived;
  field.remove();
  return found;
}

it('a press puts text and table on the clipboard with nothing selected', async () => {
  const cells = [
    ['h', 'i'],
    ['1\t2', '<b>'],
  ];
  const outcome: boolean[] = [];
  show(<Button onPress={() => outcome.push(copyText(tabbed(cells), tableMarkup(cells)))}>{TEXT.urge}</Button>);
  await userEvent.click(page.getByRole('button'));
  expect(outcome).toEqual([true]);
  const { text, html } = await pasted();
  expect(text.replaceAll('\r\n', '\n')).toBe('h\ti\n"1\t2"\t<b>');
  expect(html).toContain('<td>&lt;b&gt;</td>');
});

it('a selection over cells is copied as rows under the head, without the buttons', async () => {
  const place = show(<DataTable caption={TEXT.heading} columns={COLUMNS} rows={ROWS} rowKey={(row) => row.id} />);
  await expect.element(page.getByRole('table')).toBeVisible();
  const cells = place.querySelectorAll('tbody td');
  const range = document.createRange();
  range.setStart(cells[0]?.firstChild ?? place, 0);
  range.setEnd(cells[6]?.firstChild ?? place, 1);
  window.getSelection()?.removeAllRanges();
  window.getSelection()?.addRange(range);
  await userEvent.keyboard('{Control>}c{/Control}');
  const { text, html } = await pasted();
  expect(text.replaceAll('\r\n', '\n').split('\n')).toEqual([
    [TEXT.project, TEXT.team, 'n'].join('\t'),
    ['a & b', TEXT.late, '14'].join('\t'),
    ['c', TEXT.late, '2'].join('\t'),
  ]);
  expect(html).toContain('<th>');
  expect(html).not.toContain(TEXT.urge);
});
