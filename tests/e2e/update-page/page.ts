// The smallest page with the real update machinery: a field that can be dirty, a button once a new version waits.
import { installTrustedTypes } from '../../../src/app/trusted-types.ts';
import { startUpdates, watchMissingParts } from '../../../src/app/updates.ts';

installTrustedTypes();
document.title = import.meta.env.VITE_PAGE_VERSION;

const remark = document.querySelector<HTMLInputElement>('#remark');
const apply = document.querySelector<HTMLButtonElement>('#apply');
const answer = document.querySelector<HTMLOutputElement>('#answer');
if (!remark || !apply || !answer) throw new Error('index.html and page.ts belong together');

startUpdates({
  isDirty: () => remark.value !== '',
  onWaiting: (start) => {
    apply.hidden = false;
    apply.onclick = async () => {
      answer.value = await start();
    };
  },
});
watchMissingParts(() => {
  answer.value = 'missing';
});
