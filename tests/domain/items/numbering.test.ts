// Numbers (编号): allotted by one copy, in order, without gaps; elsewhere an item waits; after a loss the clerk states the last one.
import { describe, expect, test } from 'vitest';
import { create } from '../../../src/domain/command.ts';
import { cancelItem } from '../../../src/domain/commands/cancel-item.ts';
import { confirmNumbers } from '../../../src/domain/commands/confirm-numbers.ts';
import { resumeNumbering } from '../../../src/domain/commands/resume-numbering.ts';
import { transferNumbering } from '../../../src/domain/commands/transfer-numbering.ts';
import { day } from '../../../src/domain/day.ts';
import { findingsOfItem } from '../../../src/domain/findings/all-findings.ts';
import { idOf } from '../../../src/domain/id.ts';
import { turnOf } from '../../../src/domain/items/numbering.ts';
import { itemOffice } from './item-office.ts';

const ON = day('2026-11-23');

describe('one copy allots', () => {
  test('in order, and a cancelled number is never given again', () => {
    const { office, issued, summary } = itemOffice();
    const [first, second] = [issued(), issued()];
    const why = { on: ON, reason: '重复', approver: null, agreedBy: null };
    office.done(cancelItem, { item: second, ...why });
    const third = issued();
    expect([first, second, third].map((item) => summary(item).number)).toEqual(['2026-1', '2026-2', '2026-3']);
  });

  test('elsewhere an item carries a provisional number until it is confirmed, in the order of issue', () => {
    const { office, issued, summary } = itemOffice();
    issued();
    office.device = 'laptop';
    const [a, b] = [issued(), issued()];
    expect(summary(a)).toMatchObject({ number: null, label: { kind: 'provisional' } });
    expect(findingsOfItem(office.view(), a, ON).map(({ code }) => code)).toContain('numberWaiting');
    expect(office.refused(confirmNumbers, { items: [a], on: ON })).toBe('notNumberingDevice');
    office.device = 'office';
    expect(office.refused(confirmNumbers, { items: [], on: ON })).toBe('noNumbersWaiting');
    office.done(confirmNumbers, { items: [b, a], on: ON });
    expect([a, b].map((item) => summary(item).number)).toEqual(['2026-2', '2026-3']);
    expect(office.refused(confirmNumbers, { items: [a], on: ON })).toBe('wrongStage');
  });

  test('where the note of the last number lags, the next free one is found', () => {
    const { office, issued, summary } = itemOffice();
    issued();
    issued();
    office.write([create('numbering', '2026', { last: 1 })]);
    expect(summary(issued()).number).toBe('2026-3');
  });
});

describe('handing over and taking over', () => {
  test('the numbering device hands over to another copy; the last number goes with it', () => {
    const { office, issued, summary } = itemOffice();
    issued();
    expect(office.refused(transferNumbering, { device: ' ' })).toBe('deviceMissing');
    expect(office.refused(transferNumbering, { device: 'office' })).toBe('alreadyNumberingDevice');
    office.done(transferNumbering, { device: 'desk2' });
    expect(turnOf(office.view())).toEqual({ device: 'desk2', year: 2026, last: 1 });
    expect(office.refused(transferNumbering, { device: 'desk3' })).toBe('notNumberingDevice');
    expect(summary(issued()).number).toBeNull();
    office.device = 'desk2';
    expect(summary(issued()).number).toBe('2026-2');
  });

  test('after a restore the last number is asked for; numbers up to it are not given again', () => {
    const { office, issued, summary } = itemOffice();
    issued();
    office.device = 'restored';
    expect(office.refused(resumeNumbering, { last: null })).toBe('lastNumberMissing');
    expect(office.refused(resumeNumbering, { last: 0 })).toBe('lastNumberTooLow');
    office.done(resumeNumbering, { last: 92 });
    expect(summary(issued()).label).toMatchObject({ words: '093' });
    expect(office.refused(resumeNumbering, { last: 93 })).toBe('alreadyNumberingDevice');
  });

  test('two items under one number are a finding at each of them', () => {
    const { office, issued } = itemOffice();
    const a = issued();
    office.device = 'laptop';
    const b = issued();
    // As it comes from a second copy that believed the numbers to be its own.
    const values = { item: idOf<'item'>(b), kind: 'numbered', on: ON, place: 0, number: '2026-1' } as const;
    office.write([create('step', 'again', values)]);
    const codes = (item: string) => findingsOfItem(office.view(), item, ON).map(({ code }) => code);
    expect([a, b].map((item) => codes(item).includes('duplicateNumber'))).toEqual([true, true]);
  });
});
