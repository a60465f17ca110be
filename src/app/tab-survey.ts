// Asks every open tab of this page whether it holds nothing unsaved. Web Locks tell how many tabs there are, so a tab that
// is frozen or hangs counts as "not clean" instead of being overlooked.

const ANSWER_WITHIN_MS = 1500;

type Message =
  | { readonly kind: 'ask'; readonly question: string }
  | { readonly kind: 'answer'; readonly question: string; readonly tab: string; readonly clean: boolean };

const tabLock = (page: string): string => `tz:tab:${page}:`;
const channelOf = (page: string): BroadcastChannel => new BroadcastChannel(`tz:tabs:${page}`);

/** This tab can be asked from now on. `page` = the path of the page's folder. @returns leaves. */
export function joinTabs(page: string, isClean: () => boolean): () => void {
  const tab = tabLock(page) + crypto.randomUUID();
  const channel = channelOf(page);
  const left = new AbortController();
  // Held as long as the tab lives: the browser drops it with the tab, also after a crash.
  navigator.locks
    .request(tab, () => new Promise<void>((leave) => left.signal.addEventListener('abort', () => leave())))
    .catch(() => undefined);
  channel.addEventListener('message', (event: MessageEvent<unknown>) => {
    const message = readMessage(event.data);
    if (message?.kind !== 'ask') return;
    post(channel, { kind: 'answer', question: message.question, tab, clean: isClean() });
  });
  return () => {
    channel.close();
    left.abort();
  };
}

/** True when every open tab, this one included, answered "clean" in time. */
export async function askEveryTab(page: string): Promise<boolean> {
  const asked = await openTabs(page);
  const waiting = new Set(asked);
  const channel = channelOf(page);
  const question = crypto.randomUUID();
  const clean = await new Promise<boolean>((decide) => {
    const late = setTimeout(() => decide(false), ANSWER_WITHIN_MS);
    channel.addEventListener('message', (event: MessageEvent<unknown>) => {
      const message = readMessage(event.data);
      if (message?.kind !== 'answer' || message.question !== question) return;
      waiting.delete(message.tab);
      if (message.clean && waiting.size > 0) return;
      clearTimeout(late);
      decide(message.clean);
    });
    post(channel, { kind: 'ask', question });
  });
  channel.close();
  // A tab opened while the others were answering has not been asked.
  return clean && (await openTabs(page)).every((tab) => asked.includes(tab));
}

async function openTabs(page: string): Promise<readonly string[]> {
  const { held = [] } = await navigator.locks.query();
  return held.flatMap(({ name }) => (name?.startsWith(tabLock(page)) ? [name] : []));
}

const post = (channel: BroadcastChannel, message: Message): void => channel.postMessage(message);

/** Another version of the page may speak on the same channel: what is not understood is no answer. */
function readMessage(heard: unknown): Message | null {
  if (typeof heard !== 'object' || heard === null || !('kind' in heard) || !('question' in heard)) return null;
  const { kind, question } = heard;
  if (typeof question !== 'string') return null;
  if (kind === 'ask') return { kind, question };
  if (kind !== 'answer' || !('tab' in heard) || !('clean' in heard)) return null;
  const { tab, clean } = heard;
  return typeof tab === 'string' && typeof clean === 'boolean' ? { kind, question, tab, clean } : null;
}
