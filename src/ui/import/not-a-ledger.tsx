// The file was read and no ledger recognised on the sheet (没有认出台账): says what a ledger needs and shows what was read.
import { Banner } from '../kit/banner.tsx';
import { useWords } from '../kit/words.tsx';
import css from './import.module.css';
import { type OpenFile, sheetOf } from './import-state.ts';
import { WhichSheet } from './mapping-step.tsx';
import type { ImportActs } from './use-import.ts';

const ROWS = 14;
const COLUMNS = 12;

export function NotALedger({ open, acts }: { readonly open: OpenFile; readonly acts: ImportActs }) {
  const said = useWords().importing.notALedger;
  const sheet = sheetOf(open);
  return (
    <div className={css.notLedger}>
      <div className={css.sum}>
        <p>{said.title}</p>
        <span className={css.sp} />
        <WhichSheet open={open} acts={acts} />
      </div>
      <Banner tone="warn" title={open.file.name}>
        {said.note} {open.book.encoding === null ? '' : said.encodingHint}
      </Banner>
      {sheet && (
        <table className={css.preview}>
          <caption>{said.preview(sheet.name)}</caption>
          <tbody>
            {sheet.rows.slice(0, ROWS).map(({ row, cells }) => (
              <tr key={row}>
                <th scope="row">{row}</th>
                {Array.from({ length: Math.min(COLUMNS, Math.max(1, sheet.columnCount)) }, (_, column) => (
                  // Columns of a sheet have no other name than their place.
                  <td key={`${row}:${String(column)}`}>
                    <span className="clip">{(cells[column]?.text ?? '').slice(0, 60)}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
