/** 上轮定稿: the text that a screen read from disk is the record this round must be compared with, or the freeze is refused. */
import { type Refusal, refusal } from '../command.ts';
import type { Row } from '../entities/registry.ts';
import { ok, type Result } from '../result.ts';
import type { View } from '../view.ts';
import { type RoundDoc, readDoc } from './round-doc.ts';
import { lastEditionOf } from './round-state.ts';

/** Null in the first round. */
export function lastRecord(view: View, round: Row<'round'>, text: string | null): Result<RoundDoc | null, Refusal> {
  const edition = lastEditionOf(view, round);
  if (edition === null) return ok(null);
  const doc = readDoc(text);
  return doc === null || doc.edition !== edition.id ? refusal('recordNotHere') : ok(doc);
}
