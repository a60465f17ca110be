// Ledger rows as plain values: a row says only what the rule under test is about.
import type { LedgerRow } from '../../../src/ui/ledger/rows/ledger-row.ts';

const NOBODY = { text: '', gap: false } as const;

export function ledgerRow(given: Partial<LedgerRow> & { readonly id: string }): LedgerRow {
  return {
    number: '',
    name: given.id,
    team: null,
    stage: null,
    light: 'ok',
    why: { code: 'ok', facts: { name: '', due: '' } },
    daysLate: 0,
    scope: '',
    owner: '',
    total: null,
    totalWords: null,
    yearPlan: null,
    yearDone: null,
    start: null,
    completion: null,
    next: null,
    progress: '',
    problems: '',
    nextSteps: '',
    coordination: NOBODY,
    permits: NOBODY,
    locality: NOBODY,
    specialist: NOBODY,
    remark: '',
    gap: false,
    formerNames: [],
    ...given,
  };
}

export const ids = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map((row) => row.id);
