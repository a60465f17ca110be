// Which sheet of a workbook is the ledger (选表): scored by its head; one sheet is imported per run.
import type { Sheet, Workbook } from '../read/workbook.ts';
import { findHead } from './find-head.ts';
import { gridOf } from './grid.ts';

/** How well the head reads; 0 for a sheet that is no ledger. */
export function scoreSheet(sheet: Sheet): number {
  return findHead(gridOf(sheet))?.score ?? 0;
}

/** The index of the sheet to propose, the first of the best; null when no sheet is a ledger. Hidden sheets come last. */
export function chooseSheet(workbook: Workbook): number | null {
  let best: { readonly index: number; readonly score: number } | null = null;
  workbook.sheets.forEach((sheet, index) => {
    if (sheet.veryHidden) return;
    const score = scoreSheet(sheet) - (sheet.hidden === true ? 1000 : 0);
    if (scoreSheet(sheet) > 0 && score > (best?.score ?? Number.NEGATIVE_INFINITY)) best = { index, score };
  });
  // Assigned inside the callback, which the compiler does not follow.
  return (best as { readonly index: number } | null)?.index ?? null;
}
