// New versions (更新): a new service worker takes over only when every open tab says it holds nothing unsaved; otherwise the
// browser itself starts it the next time the ledger is opened, when no old tab is left.
import { askEveryTab, joinTabs } from './tab-survey.ts';

/** Looking for a new version while a page stays open for days. */
const CHECK_EVERY_MS = 60 * 60 * 1000;
const TAKE_OVER_WITHIN_MS = 10_000;

export interface UpdateWatch {
  /** True while this tab holds something typed and not yet saved. */
  readonly isDirty: () => boolean;
  /**
   * A new version is ready. `apply` starts it in all tabs and reloads them, or answers 'busy' and changes nothing because
   * a tab is dirty or silent. Called again when a still newer version is ready.
   */
  readonly onWaiting: (apply: () => Promise<'applied' | 'busy'>) => void;
}

/** Where service workers exist at all: https or localhost. A plain http address works without offline start. */
export const canWorkOffline = (): boolean => isSecureContext && 'serviceWorker' in navigator && 'locks' in navigator;

/** Registers the service worker and watches for new versions. @returns stops watching. Does nothing on plain http. */
export function startUpdates({ isDirty, onWaiting }: UpdateWatch): () => void {
  if (!canWorkOffline() || !import.meta.env.PROD) return () => {};
  const stopped = new AbortController();
  const page = new URL('./', location.href).pathname;
  const leaveTabs = joinTabs(page, () => !isDirty());
  reloadOnTakeOver(isDirty, stopped.signal);

  navigator.serviceWorker.register('./sw.js').then(
    (registration) => {
      if (!stopped.signal.aborted) watch(registration, stopped.signal, offer);
    },
    // Refused by a policy or a full disk: the page works on, it only does not start offline.
    () => undefined,
  );

  function offer(registration: ServiceWorkerRegistration): void {
    onWaiting(async () => {
      const { waiting } = registration;
      if (!waiting || isDirty() || !(await askEveryTab(page)) || isDirty()) return 'busy';
      return takeOver(waiting);
    });
  }

  return () => {
    stopped.abort();
    leaveTabs();
  };
}

/**
 * A part of an older version that is no longer on the server and not in the cache: the screen cannot open until the page is
 * loaded again. @returns stops listening.
 */
export function watchMissingParts(show: () => void): () => void {
  window.addEventListener('vite:preloadError', show);
  return () => window.removeEventListener('vite:preloadError', show);
}

function watch(
  registration: ServiceWorkerRegistration,
  signal: AbortSignal,
  offer: (registration: ServiceWorkerRegistration) => void,
): void {
  // Without an active worker this is the first installation, and nothing old is running.
  if (registration.waiting && registration.active) offer(registration);
  registration.addEventListener(
    'updatefound',
    () => {
      const { installing } = registration;
      installing?.addEventListener('statechange', () => {
        if (signal.aborted || installing.state !== 'installed' || !registration.active) return;
        offer(registration);
      });
    },
    { signal },
  );
  const look = () => {
    // Offline or the server is away: the next look will tell.
    if (navigator.onLine) registration.update().catch(() => undefined);
  };
  const timer = setInterval(look, CHECK_EVERY_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
}

function takeOver(waiting: ServiceWorker): Promise<'applied' | 'busy'> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve('busy'), TAKE_OVER_WITHIN_MS);
    waiting.addEventListener('statechange', () => {
      if (waiting.state !== 'activated') return;
      clearTimeout(late);
      resolve('applied');
    });
    // The word that workbox's service worker listens for.
    waiting.postMessage({ type: 'SKIP_WAITING' });
  });
}

/** Every tab is told when a new worker controls it; one that became dirty since it was asked stays as it is. */
function reloadOnTakeOver(isDirty: () => boolean, signal: AbortSignal): void {
  let hadController = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener(
    'controllerchange',
    () => {
      if (hadController && !isDirty()) location.reload();
      hadController = true;
    },
    { signal },
  );
}
