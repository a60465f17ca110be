// Serves the built page: plain files, right types, the security headers, any sub-path. Used by `npm start` and the tests.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { cacheControl, ISOLATION_HEADERS, RESPONSE_HEADERS } from './response-headers.mjs';

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * @typedef {object} StaticServer
 * @property {string} url the address of the page, ending with a slash
 * @property {number} port
 * @property {(directory: string) => void} serve from now on another directory, as after an update
 * @property {() => Promise<void>} close ends open connections too
 */

/**
 * Starts a server for one directory.
 * @param {object} options
 * @param {string} options.directory the built page
 * @param {string} [options.base] the sub-path, e.g. '/pm/'; '/' when left out
 * @param {number} [options.port] 0 or left out = any free one
 * @param {string} [options.host] the address to listen on; this machine only when left out
 * @param {boolean} [options.isolated] also sends the headers of cross-origin isolation
 * @param {(request: import('node:http').IncomingMessage) => void} [options.onRequest]
 * @returns {Promise<StaticServer>}
 */
export async function startStaticServer({
  directory,
  base = '/',
  port = 0,
  host = '127.0.0.1',
  isolated = false,
  onRequest,
}) {
  const folder = `/${base.split('/').filter(Boolean).join('/')}/`.replace('//', '/');
  const headers = isolated ? { ...RESPONSE_HEADERS, ...ISOLATION_HEADERS } : RESPONSE_HEADERS;
  let root = resolve(directory);

  const server = createServer((request, response) => {
    onRequest?.(request);
    answer(request, response).catch((cause) => response.destroy(cause instanceof Error ? cause : undefined));
  });

  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  async function answer(request, response) {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
    const asked = decoded(request.url ?? '/');
    if (asked === null) return refuse(response, 400);
    if (`${asked}/` === folder) {
      response.setHeader('Location', folder);
      return refuse(response, 301);
    }
    if (!asked.startsWith(folder)) return refuse(response, 404);
    const path = asked.slice(folder.length) || 'index.html';
    const file = normalize(join(root, path));
    const found = file.startsWith(root + sep) ? await stat(file).catch(() => null) : null;
    if (!found?.isFile()) return refuse(response, 404);
    response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
    response.setHeader('Content-Length', found.size);
    response.setHeader('Cache-Control', cacheControl(path));
    if (request.method === 'HEAD') return response.end();
    createReadStream(file)
      .on('error', (cause) => response.destroy(cause))
      .pipe(response);
  }

  await new Promise((listening, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => listening(undefined));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://${host === '0.0.0.0' ? 'localhost' : host}:${address.port}${folder}`,
    port: address.port,
    serve: (next) => {
      root = resolve(next);
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** @param {import('node:http').ServerResponse} response @param {number} status */
function refuse(response, status) {
  response.statusCode = status;
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.end(`${status}\n`);
}

/** The path of a request without its query, or null when it is not well-formed. @param {string} url */
function decoded(url) {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/, ''));
    return path.includes('\0') ? null : path;
  } catch {
    return null;
  }
}
