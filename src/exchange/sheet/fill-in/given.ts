/**
 * Which fill-in sheets were given out and which came back (发出与收回). It lies in the `mapping` table, because that goes into backups:
 * whoever restores one still knows who is missing. Another machine of the office does not know it.
 */
import * as v from 'valibot';
import type { Ledger } from '../../../ledger/ledger.ts';
import { readMapping, writeMapping } from '../../../ledger/mapping.ts';

const GIVEN = 'exchange.fillIns';
const MOST = 50;

const givenSchema = v.array(
  v.object({
    id: v.string(),
    /** ISO, and the day asked for. */
    at: v.string(),
    on: v.string(),
    sheets: v.array(
      v.object({
        kind: v.picklist(['team', 'person']),
        id: v.string(),
        name: v.string(),
        /** ISO; null = not back yet. */
        back: v.nullable(v.string()),
      }),
    ),
  }),
);

export type GivenOut = v.InferOutput<typeof givenSchema>[number];

/** Newest first. */
export async function givenOut(ledger: Ledger): Promise<readonly GivenOut[]> {
  const read = v.safeParse(givenSchema, await readMapping(ledger, GIVEN));
  return read.success ? read.output : [];
}

export async function noteGiven(ledger: Ledger, given: GivenOut): Promise<void> {
  await writeMapping(ledger, GIVEN, [given, ...(await givenOut(ledger))].slice(0, MOST));
}

/** @param back the giving-out and the scope of each sheet that came back. */
export async function noteBack(
  ledger: Ledger,
  back: readonly { readonly given: string; readonly scope: string }[],
  at: string,
): Promise<void> {
  const all = await givenOut(ledger);
  const next = all.map((given) => ({
    ...given,
    sheets: given.sheets.map((sheet) =>
      sheet.back === null && back.some((each) => each.given === given.id && each.scope === sheet.id)
        ? { ...sheet, back: at }
        : sheet,
    ),
  }));
  await writeMapping(ledger, GIVEN, next);
}
