// Serves the built page for a journey: a free port, optionally below a sub-path, with the strict headers of a real server.
// Every request is recorded, so that a test can say what was asked for and that nothing else was.
import { inject } from 'vitest';
import { startStaticServer } from '../../scripts/static-server.mjs';

export interface ServedRequest {
  readonly method: string;
  /** The path with the sub-path. */
  readonly path: string;
  /** The Host header: which name the page was opened by. */
  readonly host: string;
}

export interface ServedDist {
  /** `http://127.0.0.1:<port>/<sub-path>/`: a secure context. */
  readonly url: string;
  /** The same page under the plain-http name of `openPage`, which is no secure context. */
  readonly insecureUrl: string;
  readonly port: number;
  readonly requests: readonly ServedRequest[];
  /** Serves another directory from now on: a new version was put on the server. */
  readonly serve: (directory: string) => void;
  /** As when the server is switched off: open connections end, too. */
  readonly close: () => Promise<void>;
}

/** A name that is neither localhost nor https; `openPage` lets the browser find it on this machine. */
export const INSECURE_NAME = 'tz.test';

export interface ServeDistOptions {
  /** The built page; the one that the global set-up has built when left out. */
  readonly directory?: string;
  readonly base?: string;
  /** The port of an earlier server, to come back at the same origin. */
  readonly port?: number;
  /** Cross-origin isolation, for the fine clock. */
  readonly isolated?: boolean;
}

export async function serveDist({
  directory = inject('dist'),
  base = '/',
  port = 0,
  isolated = false,
}: ServeDistOptions = {}): Promise<ServedDist> {
  const requests: ServedRequest[] = [];
  const server = await startStaticServer({
    directory,
    base,
    port,
    isolated,
    onRequest: ({ method, url, headers }) =>
      requests.push({ method: method ?? '', path: url ?? '', host: headers.host ?? '' }),
  });
  return {
    url: server.url,
    insecureUrl: server.url.replace('127.0.0.1', INSECURE_NAME),
    port: server.port,
    requests,
    serve: server.serve,
    close: server.close,
  };
}
