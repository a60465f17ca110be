// English words for opening the ledger: stale tab, newer schema, recovery (打开台账).
import type { Catalogue } from '../catalogue.ts';
import type { opening as source } from '../zh-CN/opening.ts';

export const opening = {
  reading: 'Opening the ledger',
  readingRows: (done, total) => `${done} of ${total} read`,
  lost: {
    title: 'The ledger is missing',
    note: 'There was a ledger on this computer; the browser no longer has it, or has less of it than was noted. Do not start a new one yet: a backup will most likely bring it back.',
    known: 'What is still known',
    ledger: 'Ledger id',
    device: 'Id of this computer',
    changes: 'All changes',
    own: 'Made on this computer',
    count: (count) => count,
    nothingKnown: 'Not even the id is left',
    why: 'Usual causes: a clean-up tool removed browser data, another browser or account, a changed address (port, name), a disk that was reset.',
    restore: 'Restore from a backup',
    retry: 'Look again',
    anywayTitle: 'Go on all the same',
    anywayNote:
      'Opens what is there now; without data it starts with an empty ledger. A backup found later can still be restored.',
    anywayRead: 'I have read the lines above and know that the old data will not return by itself',
    anyway: 'Open what is there',
    mustRead: 'Read the lines above, then tick the box',
  },
  newer: {
    title: 'The ledger was written by a newer version',
    note: (found, known) =>
      `The ledger's format is ${found}, this page knows up to ${known}. It was not opened so that nothing is damaged.`,
    next: 'Reload to get the newer version; if that does not help, the program on the server needs an update.',
    reload: 'Reload',
  },
  ended: {
    newerVersionOpen: {
      title: 'Another tab runs a newer version',
      note: 'This tab has stopped writing. What was saved is there; what was not saved was not written.',
      reload: 'Switch to the new version',
    },
    restoredElsewhere: {
      title: 'Another tab has restored the ledger from a backup',
      note: 'This tab shows what was there before and has stopped writing.',
      reload: 'See the restored ledger',
    },
    databaseLost: {
      title: 'The browser closed the database of the ledger',
      note: 'A clean-up tool or the system may have removed data, or it was only interrupted. Writing has stopped.',
      reload: 'Open it again',
    },
  },
  unavailable: {
    title: 'The browser does not let data be kept',
    note: 'The ledger lives in the database of the browser, which does not open now.',
    next: 'A private window, blocked site data or a full disk do this. Use a normal window, allow site data or free some space, then try again.',
    retry: 'Try again',
  },
  details: 'Details',
} satisfies Catalogue<typeof source>;
