// Spells texts beside the page (拼音后台): the table of readings is large, and ten thousand names take a tenth of a second.
import '../../polyfills.ts';
import { spellText } from './spell-text.ts';

addEventListener('message', (event: MessageEvent<readonly string[]>) => {
  postMessage(event.data.map(spellText));
});
