/** 定稿正文: the frozen snapshot as canonical JSON, byte by byte as it was written. Not resident: read by id when asked for. */
import * as v from 'valibot';
import { defineEntity } from '../entity.ts';
import { fact, ref } from '../field.ts';

/** 60 projects take about 300,000 characters. */
export const MOST_FROZEN = 8_000_000;

export const editionText = defineEntity(
  'editionText',
  {
    round: ref('round'),
    frozen: fact<string>(v.pipe(v.string(), v.maxLength(MOST_FROZEN)), ''),
  },
  ['round'],
  { resident: false, insertOnly: true },
);
