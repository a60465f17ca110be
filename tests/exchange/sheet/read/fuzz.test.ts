// Damaged files: whatever is flipped or cut, the answer is a refusal or a workbook, never a throw, and never a changed
// prototype. The seed is fixed, so that a failure can be repeated.

import { beforeAll, expect, test, vi } from 'vitest';
import { readWorkbook } from '../../../../src/exchange/sheet/read/read-workbook.ts';
import { sample } from './samples.ts';

beforeAll(() => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
});

function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function damaged(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  if (random(3) === 0) return bytes.slice(0, random(bytes.length));
  const copy = bytes.slice();
  for (let flips = 1 + random(4); flips > 0; flips -= 1) copy[random(copy.length)] = random(256);
  return copy;
}

const RUNS_A_FILE = 60;

test.each([
  ['ledger-messy-libreoffice.xlsx', 20],
  ['ledger-small-openpyxl.xlsx', 20],
  ['ledger-messy.xls', 0],
  ['ledger-small.ods', 30],
  ['ledger-messy.gb18030.csv', 0],
  ['ledger-small.utf16le-bom.csv', 0],
])(
  `%s, ${RUNS_A_FILE} times`,
  async (name, refusedLeast) => {
    const whole = sample('ledger', name);
    const random = randomFrom(2026);
    let refused = 0;
    for (let run = 0; run < RUNS_A_FILE; run += 1) {
      const result = await readWorkbook(damaged(whole, random), name);
      if (!result.ok) refused += 1;
      else expect(result.value.sheets.length).toBeGreaterThan(0);
    }
    expect(refused).toBeGreaterThanOrEqual(refusedLeast);
    expect(Object.keys(Object.prototype)).toEqual([]);
  },
  60_000,
);

test('an encrypted file that is damaged is refused', async () => {
  const whole = sample('ledger', 'password-示例123.xlsx');
  const random = randomFrom(7);
  for (let run = 0; run < 20; run += 1) {
    const result = await readWorkbook(damaged(whole, random), 'a.xlsx');
    expect(result.ok).toBe(false);
  }
});
