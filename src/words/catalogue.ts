// The typed catalogue (文案): zh-CN is the source, every other language must have the same keys and facts.
// Types only, so that the domain may name a word (`RefusalCode`) without carrying its text.
import type { zh } from './zh-CN/index.ts';

/** What a source file may hold: texts, texts made from facts, and groups of them. */
export type Wordings = {
  readonly [key: string]: string | ((...facts: never[]) => string) | Wordings;
};

/** What fills a sentence that a rule asks for by its code (refusals, findings, lights, changes): the rule knows which. */
export type Facts = { readonly [fact: string]: string | number | readonly string[] };

/** The shape another language must have: same keys, same facts, any text. */
export type Catalogue<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string
    ? string
    : Source[Key] extends (...facts: infer Facts) => string
      ? (...facts: Facts) => string
      : Catalogue<Source[Key]>;
};

export type Words = Catalogue<typeof zh>;

export type Locale = 'zh-CN' | 'en';

/** Codes that the domain may return; each has its sentence in every language. */
export type RefusalCode = keyof Words['refusals'];
export type FindingCode = keyof Words['findings'];
