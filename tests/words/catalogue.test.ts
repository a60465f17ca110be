// Rules of the catalogue: both languages complete, no text outside it, no Chinese left over in English.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/words/en/index.ts';
import { zh } from '../../src/words/zh-CN/index.ts';

const HAN = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/;

/** Words an English reader of this office meets in Chinese: units of money, and the way back to the other language. */
const PROPER_TERMS = /换成中文|万元|亿元|中文/g;

/** Paths of all texts, each with what it is and, for a sentence, how many facts it takes. */
function shapeOf(group: object, path = ''): readonly string[] {
  return Object.entries(group).flatMap(([key, value]) => {
    const here = `${path}${key}`;
    if (typeof value === 'string') return [`${here}: text`];
    if (typeof value === 'function') return [`${here}: sentence`];
    return shapeOf(value, `${here}.`);
  });
}

function sources(folder: string, ending: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));
}

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');

describe('the catalogue', () => {
  it('has the same texts and sentences in both languages', () => {
    expect(shapeOf(zh).length).toBeGreaterThan(50);
    expect([...shapeOf(en)].sort()).toEqual([...shapeOf(zh)].sort());
  });

  it('leaves no text empty', () => {
    const empty = (group: object): number =>
      Object.values(group).reduce((sum: number, value) => {
        if (typeof value === 'string') return sum + (value.trim() === '' ? 1 : 0);
        return typeof value === 'function' ? sum : sum + empty(value);
      }, 0);
    expect([empty(zh), empty(en)]).toEqual([0, 0]);
  });

  it('leaves no Chinese in the English words', () => {
    const left = sources('src/words/en', '.ts').flatMap((file) =>
      withoutComments(readFileSync(file, 'utf8'))
        .split('\n')
        .filter((line) => HAN.test(line.replace(PROPER_TERMS, '').replace(/'[^']*月[^']*日[^']*'/g, '')))
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(left).toEqual([]);
  });

  it('is the only place that holds text of the screens', () => {
    const files = [...sources('src/ui', '.tsx'), ...sources('src/app', '.tsx')];
    expect(files.length).toBeGreaterThan(5);
    const stray = files.flatMap((file) =>
      withoutComments(readFileSync(file, 'utf8'))
        .split('\n')
        .filter((line) => HAN.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(stray).toEqual([]);
  });
});
