// What counts as unsaved work: a page that holds some is never loaded again unasked.
import { afterEach, describe, expect, test } from 'vitest';
import { holdsUnsaved } from '../../../src/app/unsaved.ts';

function put(tag: 'input' | 'textarea' | 'div', set: (element: HTMLInputElement) => void = () => {}): void {
  const element = document.body.appendChild(document.createElement(tag));
  // The three kinds share what the tests set: value is simply ignored by a div.
  set(element as HTMLInputElement);
}

afterEach(() => document.body.replaceChildren());

describe('a page holds unsaved work', () => {
  test.each<[string, () => void]>([
    ['when a text field has text', () => put('input', (field) => (field.value = 'half a'))],
    ['when a long text has been begun', () => put('textarea', (field) => (field.value = 'half a'))],
    ['when a dialog is open', () => put('div', (box) => box.setAttribute('role', 'dialog'))],
    ['when a screen says so', () => put('div', (box) => box.setAttribute('data-unsaved', ''))],
  ])('%s', (_when, arrange) => {
    arrange();
    expect(holdsUnsaved(document)).toBe(true);
  });
});

describe('a page holds nothing', () => {
  test.each<[string, () => void]>([
    ['when it is empty', () => {}],
    ['when its fields are empty', () => put('input')],
    [
      'when a tick box is ticked',
      () => put('input', (field) => Object.assign(field, { type: 'checkbox', value: 'on' })),
    ],
    [
      'when a field only shows',
      () => put('input', (field) => Object.assign(field, { readOnly: true, value: 'shown' })),
    ],
  ])('%s', (_when, arrange) => {
    arrange();
    expect(holdsUnsaved(document)).toBe(false);
  });
});
