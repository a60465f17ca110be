// Phones are shown masked: enough to recognise one's own, not enough to call.
import { expect, it } from 'vitest';
import { masked, namedPhones, phonesIn } from '../../src/domain/phone.ts';

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

it('a cell may name several people with their phones; a cell with numbers alone names nobody', () => {
  expect(namedPhones('专员03 13800005678；科长05：0635-1234567、66123')).toEqual([
    { person: '专员03', phone: '13800005678' },
    { person: '科长05', phone: '0635-1234567' },
    { person: '科长05', phone: '66123' },
  ]);
  expect(namedPhones('13800005678')).toEqual([{ person: null, phone: '13800005678' }]);
  expect(namedPhones('0635 1234567')).toEqual([{ person: null, phone: '0635 1234567' }]);
});
