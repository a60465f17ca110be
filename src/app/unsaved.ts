// Whether this tab holds something typed and not yet saved (没存的字). Read from the page itself, so that no screen has to
// report: an open dialog, a text field with text in it, or anything a screen has marked with data-unsaved.

const TEXT_FIELDS =
  'textarea, input:not([type]), input[type=text], input[type=search], input[type=number], input[type=date]';
const HOLDS_WORK = '[role=dialog], [role=alertdialog], dialog[open], [data-unsaved]';

/** Errs on the side of "yes": a search text counts. A no means that loading the page again loses nothing. */
export function holdsUnsaved(page: Document): boolean {
  if (page.querySelector(HOLDS_WORK)) return true;
  for (const field of page.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(TEXT_FIELDS)) {
    if (field.value !== '' && !field.readOnly && !field.disabled) return true;
  }
  return page.querySelector('[contenteditable=true]:not(:empty)') !== null;
}
