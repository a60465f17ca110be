// Step 2 (对表头): which sheet, which questions, and what each column of it goes to.
import { useCallback } from 'react';
import type { SheetReading } from '../../exchange/sheet/desk/desk-messages.ts';
import type { TextEncoding } from '../../exchange/sheet/read/workbook.ts';
import { Select } from '../kit/select.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/words.tsx';
import css from './import.module.css';
import { type OpenFile, sheetOf } from './import-state.ts';
import { Questions } from './questions.tsx';
import { MOST_COLUMNS_SHOWN } from './sheet-layout.ts';
import { SheetTable } from './sheet-table.tsx';
import type { ImportActs } from './use-import.ts';

export function MappingStep({
  open,
  reading,
  acts,
}: {
  readonly open: OpenFile;
  readonly reading: SheetReading;
  readonly acts: ImportActs;
}) {
  const said = useWords().importing.mapping;
  const sheet = sheetOf(open);
  const { columns: chosen } = open.answers;
  const onTarget = useCallback(
    (column: number, key: string) => acts.answer({ columns: new Map([...chosen, [column, key]]) }),
    [acts, chosen],
  );
  return (
    <>
      <div className={css.sum}>
        <p>{said.sentence(reading.columns.length)}</p>
        {open.knownFrom === 'remembered' && <Tag tone="pen">{said.remembered}</Tag>}
        {open.knownFrom === 'ours' && <Tag tone="pen">{said.ours}</Tag>}
        {reading.columns.length > MOST_COLUMNS_SHOWN && (
          <span className="dim">{said.tooWide(MOST_COLUMNS_SHOWN, reading.columns.length)}</span>
        )}
        <span className={css.sp} />
        <WhichSheet open={open} acts={acts} />
      </div>
      <Questions open={open} acts={acts} />
      {sheet && <SheetTable sheet={sheet} reading={reading} notes={null} onTarget={onTarget} />}
    </>
  );
}

/** The sheet of the workbook, and for a csv the encoding it is read in. */
export function WhichSheet({ open, acts }: { readonly open: OpenFile; readonly acts: ImportActs }) {
  const said = useWords().importing;
  const { book } = open;
  return (
    <>
      {book.encoding !== null && (
        <Select<TextEncoding>
          label={said.encoding.label}
          className={css.inline ?? ''}
          value={book.encoding}
          onChange={(encoding) => {
            if (encoding !== null) acts.readAs(encoding);
          }}
          choices={(['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const).map((encoding) => ({
            value: encoding,
            label: said.encoding[encoding],
          }))}
        />
      )}
      {book.sheets.length > 1 && (
        <Select
          label={said.sheets.label}
          className={css.inline ?? ''}
          value={String(open.sheet)}
          onChange={(sheet) => {
            if (sheet !== null) acts.chooseSheet(Number(sheet));
          }}
          choices={book.sheets.map(({ name, rows, hidden, score }, index) => ({
            value: String(index),
            label:
              score === 0
                ? said.sheets.noLedger(name)
                : hidden
                  ? said.sheets.hidden(name, rows.length)
                  : said.sheets.option(name, rows.length),
          }))}
        />
      )}
    </>
  );
}
