// The layer rule is lint configuration (biome.json); a rule that never bites is decoration. This plants one violation of
// each kind in a copy of the tree's shape and asks the same linter, with the same configuration, to name it.
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const PROJECT = resolve(import.meta.dirname, '../../..');
const IMPORTS = 'lint/style/noRestrictedImports';

/** A ledger file with typed tables that calls Dexie without waiting for it. */
const unawaited = (call: string) =>
  `import { Dexie, type Table } from 'dexie';
export class LedgerDb extends Dexie {
  readonly log: Table<{ readonly seq: number }, number> = this.table('log');
}
export async function write(db: LedgerDb): Promise<void> {
  await db.open();
  ${call}
}
`;

/** What is planted, by file. `null` = must stay silent: the rule must not forbid what the architecture allows. */
const PLANTED: Readonly<Record<string, readonly [rule: string | null, source: string]>> = {
  'src/words/looks-up.ts': [IMPORTS, "import { day } from '../domain/day';\nexport const seen = day;\n"],
  'src/words/en/looks-up.ts': [IMPORTS, "import { day } from '../../domain/day';\nexport const seen = day;\n"],
  'src/words/takes-a-package.ts': [IMPORTS, "import { string } from 'valibot';\nexport const seen = string;\n"],
  'src/domain/looks-up-to-ledger.ts': [
    IMPORTS,
    "import { commit } from '../ledger/commit';\nexport const seen = commit;\n",
  ],
  'src/domain/commands/looks-up-to-ui.ts': [
    IMPORTS,
    "import { name } from '../../ui/kit/name';\nexport const seen = name;\n",
  ],
  'src/domain/takes-react.ts': [IMPORTS, "import { useState } from 'react';\nexport const seen = useState;\n"],
  'src/domain/takes-node.ts': [IMPORTS, "import { join } from 'node:path';\nexport const seen = join;\n"],
  'src/domain/takes-dexie.ts': [IMPORTS, "import { Dexie } from 'dexie';\nexport const seen = Dexie;\n"],
  'src/domain/takes-the-texts.ts': [
    IMPORTS,
    "import { texts } from '../words/zh-CN/texts';\nexport const seen = texts;\n",
  ],
  'src/ledger/looks-up-to-exchange.ts': [
    IMPORTS,
    "import { read } from '../exchange/sheet/read';\nexport const seen = read;\n",
  ],
  'src/ledger/looks-up-to-ui.ts': [IMPORTS, "import { name } from '../ui/kit/name';\nexport const seen = name;\n"],
  'src/ledger/takes-react.ts': [IMPORTS, "import { useState } from 'react';\nexport const seen = useState;\n"],
  'src/exchange/sheet/looks-up-to-ui.ts': [
    IMPORTS,
    "import { name } from '../../ui/kit/name';\nexport const seen = name;\n",
  ],
  'src/exchange/sheet/opens-the-database.ts': [
    IMPORTS,
    "import { db } from '../../ledger/db';\nexport const seen = db;\n",
  ],
  'src/exchange/sheet/applies-by-itself.ts': [IMPORTS, "export { applyChange } from '../../ledger/apply';\n"],
  'src/exchange/sheet/takes-dexie.ts': [IMPORTS, "import { Dexie } from 'dexie';\nexport const seen = Dexie;\n"],
  'src/exchange/sheet/greedy.worker.ts': [
    IMPORTS,
    "import { commit } from '../../ledger/commit';\nexport const seen = commit;\n",
  ],
  'src/ui/project/looks-up-to-app.ts': [IMPORTS, "import { App } from '../../app/app';\nexport const seen = App;\n"],
  'src/ui/project/opens-the-database.ts': [IMPORTS, "import { db } from '../../ledger/db';\nexport const seen = db;\n"],
  'src/ui/project/takes-dexie.ts': [IMPORTS, "import { liveQuery } from 'dexie';\nexport const seen = liveQuery;\n"],
  'src/ui/project/takes-another-feature.ts': [
    IMPORTS,
    "import { row } from '../ledger/row';\nexport const seen = row;\n",
  ],
  'src/ui/project/types-of-another-feature.ts': [
    IMPORTS,
    "import type { Row } from '../overview/row';\nexport type Seen = Row;\n",
  ],
  'src/ui/project/plan/takes-another-feature.ts': [
    IMPORTS,
    "import { row } from '../../overview/row';\nexport const seen = row;\n",
  ],
  'src/ui/project/lazily-takes-another.ts': [IMPORTS, "export const seen = () => import('../overview/row');\n"],
  'src/ui/kit/takes-a-feature.ts': [IMPORTS, "import { row } from '../overview/row';\nexport const seen = row;\n"],
  'src/ui/kit/data-grid/takes-a-feature.ts': [
    IMPORTS,
    "import { row } from '../../overview/row';\nexport const seen = row;\n",
  ],
  'src/app/takes-dexie.ts': [IMPORTS, "import { Dexie } from 'dexie';\nexport const seen = Dexie;\n"],
  'src/app/opens-the-database.ts': [IMPORTS, "import { db } from '../ledger/db';\nexport const seen = db;\n"],
  'src/domain/circle-a.ts': [
    'lint/suspicious/noImportCycles',
    "import { b } from './circle-b';\nexport const a = () => b;\n",
  ],
  'src/domain/circle-b.ts': [
    'lint/suspicious/noImportCycles',
    "import { a } from './circle-a';\nexport const b = () => a;\n",
  ],
  'src/ledger/forgets-to-wait.ts': ['lint/nursery/noFloatingPromises', unawaited('db.log.put({ seq: 1 });')],
  'src/ledger/forgets-a-bulk.ts': ['lint/nursery/noFloatingPromises', unawaited('db.log.bulkPut([{ seq: 1 }]);')],
  'src/ledger/forgets-a-range.ts': [
    'lint/nursery/noFloatingPromises',
    unawaited('db.log.where("seq").below(9).delete();'),
  ],
  'src/ledger/forgets-the-transaction.ts': [
    'lint/nursery/noFloatingPromises',
    unawaited('db.transaction("rw", db.log, async () => {});'),
  ],
  'src/ledger/forgets-inside-the-transaction.ts': [
    'lint/nursery/noFloatingPromises',
    unawaited('await db.transaction("rw", db.log, async () => { db.log.add({ seq: 2 }); });'),
  ],
  'tests/domain/only.test.ts': [
    'lint/suspicious/noFocusedTests',
    "import { test } from 'vitest';\ntest.only('x', () => {});\n",
  ],
  'tests/domain/skip.test.ts': [
    'lint/suspicious/noSkippedTests',
    "import { test } from 'vitest';\ntest.skip('x', () => {});\n",
  ],
  'src/domain/any.ts': ['lint/suspicious/noExplicitAny', 'export const loose = (value: any) => value;\n'],
  'src/ui/project/stale-effect.ts': [
    'lint/correctness/useExhaustiveDependencies',
    "import { useEffect } from 'react';\nexport function useTitle(title: string) {\n  useEffect(() => {\n    document.title = title;\n  }, []);\n}\n",
  ],

  'src/words/zh-CN/texts.ts': [null, "import { check } from '../catalogue';\nexport const texts = check;\n"],
  'src/words/catalogue.ts': [null, 'export const check = 1;\n'],
  'src/domain/day.ts': [null, "import { string } from 'valibot';\nexport const day = string;\n"],
  'src/domain/commands/fine.ts': [
    null,
    "import type { check } from '../../words/catalogue';\nimport { day } from '../day';\nexport const fine: readonly [typeof check, unknown] = [1, day];\n",
  ],
  'src/ledger/db.ts': [
    null,
    "import { Dexie } from 'dexie';\nimport { day } from '../domain/day';\nexport const db = [Dexie, day];\n",
  ],
  'src/ledger/commit.ts': [null, "import { db } from './db';\nexport const commit = db;\n"],
  'src/exchange/sheet/read.ts': [
    null,
    "import { commit } from '../../ledger/commit';\nimport { fine } from '../../domain/commands/fine';\nexport const read = [commit, fine];\n",
  ],
  'src/exchange/sheet/fine.worker.ts': [
    null,
    "import '../../polyfills';\nimport { day } from '../../domain/day';\nexport const fine = day;\n",
  ],
  'src/ui/kit/name.ts': [
    null,
    "import { day } from '../../domain/day';\nimport { commit } from '../../ledger/commit';\nexport const name = [day, commit];\n",
  ],
  'src/ui/kit/data-grid/cell.ts': [
    null,
    "import { name } from '../name';\nimport { commit } from '../../../ledger/commit';\nexport const cell = [name, commit];\n",
  ],
  'src/ui/ledger/row.ts': [
    null,
    "import { read } from '../../exchange/sheet/read';\nimport { commit } from '../../ledger/commit';\nimport { cell } from '../kit/data-grid/cell';\nexport const row = [read, commit, cell];\n",
  ],
  'src/ui/overview/row.ts': [
    null,
    "import { fine } from './parts/fine';\nexport const row = fine;\nexport type Row = typeof row;\n",
  ],
  'src/ui/overview/parts/fine.ts': [
    null,
    "import { name } from '../../kit/name';\nimport { commit } from '../../../ledger/commit';\nimport type { other } from '../other';\nexport const fine: readonly [unknown, unknown, typeof other] = [name, commit, 1];\n",
  ],
  'src/ui/overview/other.ts': [null, 'export const other = 1;\n'],
  'src/app/app.ts': [null, "import { row } from '../ui/overview/row';\nexport const App = row;\n"],
  'src/polyfills.ts': [null, 'export const added = 1;\n'],
};

interface Report {
  readonly diagnostics: readonly { readonly category: string; readonly location: { readonly path: string } }[];
}

let tree = '';
let found: ReadonlyMap<string, readonly string[]> = new Map();

beforeAll(async () => {
  tree = await mkdtemp(join(tmpdir(), 'layer-rule-'));
  await cp(join(PROJECT, 'biome.json'), join(tree, 'biome.json'));
  // The types of Dexie tell the linter what a promise is; a linked node_modules is not read.
  await cp(join(PROJECT, 'node_modules/dexie'), join(tree, 'node_modules/dexie'), { recursive: true });
  for (const [path, [, source]] of Object.entries(PLANTED)) {
    await mkdir(dirname(join(tree, path)), { recursive: true });
    await writeFile(join(tree, path), source);
  }
  found = await lint(tree);
}, 60_000);

afterAll(() => rm(tree, { recursive: true, force: true }));

describe('the layer rule', () => {
  test.each(Object.entries(PLANTED).filter(([, [rule]]) => rule !== null))('%s is reported', (path, [rule]) => {
    expect(found.get(path) ?? []).toContain(rule);
  });

  test.each(Object.entries(PLANTED).filter(([, [rule]]) => rule === null))('%s is allowed', (path) => {
    expect(found.get(path) ?? []).toEqual([]);
  });
});

/** Lint findings by file, formatting and import order aside. */
async function lint(directory: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const biome = join(PROJECT, 'node_modules/.bin/biome');
  const args = ['lint', '--reporter=json', '--max-diagnostics=none', '--vcs-enabled=false', '.'];
  const { stdout } = await promisify(execFile)(biome, args, { cwd: directory, maxBuffer: 1 << 26 }).catch(
    // Findings make the exit code 1; the report is on standard output either way.
    (stopped: { stdout: string }) => stopped,
  );
  const report = JSON.parse(stdout) as Report;
  const byFile = new Map<string, string[]>();
  for (const { category, location } of report.diagnostics) {
    byFile.set(location.path, [...(byFile.get(location.path) ?? []), category]);
  }
  return byFile;
}
