// `npm start`: builds the page and serves it on this machine.
// PORT (4173) and HOST (127.0.0.1) choose the address, --base /pm/ a sub-path, --no-build serves the dist that is there.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { startStaticServer } from './static-server.mjs';

const { values } = parseArgs({
  options: { base: { type: 'string', default: '/' }, 'no-build': { type: 'boolean', default: false } },
});
const directory = join(import.meta.dirname, '..', 'dist');
const wanted = Number(process.env.PORT ?? 4173);
const host = process.env.HOST ?? '127.0.0.1';

if (!values['no-build'] || !existsSync(join(directory, 'index.html'))) await build({ logLevel: 'warn' });

const server = await listen();
console.log(`\n  ${server.url}\n`);
if (server.port !== wanted && wanted !== 0) {
  console.log(
    `  Port ${wanted} is taken. Another port is another ledger: what was entered on ${wanted} is not seen here.\n`,
  );
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close().then(() => process.exit(0)));

async function listen() {
  const options = { directory, base: values.base, host };
  try {
    return await startStaticServer({ ...options, port: wanted });
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE')) throw cause;
    return startStaticServer({ ...options, port: 0 });
  }
}
