// Scripts come from our own address and nowhere else.
import { describe, expect, test } from 'vitest';
import { sameOriginScript } from '../../src/app/trusted-types.ts';

const PAGE = 'https://ledger.example/pm/#/main';

describe('a script address', () => {
  test.each(['./sw.js', 'assets/sheet-1.js', 'https://ledger.example/pm/assets/a.js'])('%s is ours', (address) => {
    expect(sameOriginScript(address, PAGE)).toBe(address);
  });

  test.each([
    'https://elsewhere.example/a.js',
    'http://ledger.example/a.js',
    'https://ledger.example:8443/a.js',
    '//elsewhere.example/a.js',
    'blob:https://ledger.example/0b3c',
    'data:text/javascript,1',
    'javascript:1',
  ])('%s is refused', (address) => {
    expect(() => sameOriginScript(address, PAGE)).toThrow(TypeError);
  });
});
