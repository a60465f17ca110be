// Phones are shown masked: enough to recognise one's own, not enough to call.
import { expect, it } from 'vitest';
import { masked, phonesIn } from '../../../src/ui/people/phones.ts';

it('several numbers in one line are several phones', () => {
  expect(phonesIn('13800005678、0635-1234567； ')).toEqual(['13800005678', '0635-1234567']);
  expect(phonesIn('  ')).toEqual([]);
});

it.each([
  ['13800005678', '138****5678'],
  ['0635-1234567', '063*-***4567'],
  ['66123', '***23'],
])('%s is shown as %s', (phone, shown) => {
  expect(masked(phone)).toBe(shown);
});
