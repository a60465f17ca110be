// What is wrong with a cell and what can be done, in words (批注的话).

import { FEN_PER_WAN } from '../../domain/money.ts';
import type { Fix, Problem, TotalCheck } from '../../exchange/sheet/understand/understood.ts';
import type { Words } from '../../words/catalogue.ts';
import { periodText } from '../kit/period-text.ts';

export function problemSentence(words: Words, { code, facts }: Problem): string {
  const said = words.importing.problem;
  const fact = (name: string): string => String(facts[name] ?? '');
  switch (code) {
    case 'noSuchDay':
    case 'notADay':
    case 'notAnAmount':
    case 'notACount':
    case 'vagueDone':
      return said[code](fact('typed'));
    case 'notAChoice':
      return said.notAChoice(fact('typed'), fact('choices'));
    case 'duplicateName':
      return said.duplicateName(fact('row'));
    case 'personMissing':
      return said.personMissing(fact('head'));
    case 'ownUnit':
    case 'approximate':
      return said[code](wan(Number(facts.fen ?? 0)));
    case 'markRead':
      return said.markRead(fact('mark'), fact('meaning'));
    case 'markUnknown':
      return said.markUnknown(fact('mark'));
    case 'figureInText':
      return said.figureInText(fact('shown'));
    case 'rateDiffers':
      return said.rateDiffers(fact('stated'), fact('counted'));
    case 'totalDiffers':
      return facts.what === 'rate'
        ? said.rateDiffers(fact('stated'), fact('counted'))
        : said.totalDiffers(fact('label'), wan(Number(facts.stated)), wan(Number(facts.counted)));
    case 'countDiffers':
      return said.countDiffers(fact('label'), fact('stated'), fact('counted'));
    case 'nodesSplit':
      return said.nodesSplit(fact('nodes'));
    case 'tooLong':
    case 'startAfterFinish':
    case 'noTeam':
    case 'mergedRows':
      return said[code];
  }
}

export function fixWords(words: Words, fix: Fix): string {
  const said = words.importing.fix;
  switch (fix.kind) {
    case 'setDay':
      return said.setDay(fix.day);
    case 'mergeIntoRow':
      return said.mergeIntoRow(fix.row);
    case 'addFigure':
      return said.addFigure(periodText(fix.period, words), wan(fix.fen));
    case 'placeAsMilestone':
      return said.placeAsMilestone(fix.name);
    default:
      return said[fix.kind];
  }
}

export function totalWords(words: Words, { label, result }: TotalCheck): string {
  const said = words.importing.problems;
  return result === 'agree' ? said.totalAgrees(label) : said.totalUnknown(label);
}

export function wan(fen: number): string {
  return (Math.round((fen / FEN_PER_WAN) * 100) / 100).toLocaleString('en-US');
}
