// Reads what is pasted into the table of teams (粘贴专班表): tab-separated cells as Excel and WPS put them on the clipboard. Pure.

export const TEAM_COLUMNS = ['number', 'name', 'field', 'lead', 'deputy', 'liaison'] as const;
export type TeamColumn = (typeof TEAM_COLUMNS)[number];
export type TeamCells = Readonly<Record<TeamColumn, string>>;

export const EMPTY_CELLS: TeamCells = { number: '', name: '', field: '', lead: '', deputy: '', liaison: '' };

/** Heads as offices write them; the first that fits wins. */
const HEADS: Readonly<Record<TeamColumn, RegExp>> = {
  number: /^(序号|专班序号|编号|No\.?)$/i,
  name: /^(专班|专班名称|项目专班|建设专班|项目建设专班|名称|Team( name)?)$/i,
  field: /^(领域|专班领域|负责领域|产业|行业|Field)$/i,
  deputy: /^(副组长|Deput(y|ies))$/i,
  lead: /^(组长|专班组长|县级领导|牵头领导|Lead)$/i,
  liaison: /^(联络员|联系人|联络人|Liaison)$/i,
};

export type Pasted = {
  readonly rows: readonly Partial<TeamCells>[];
  /** Columns of the block that found no place. */
  readonly unread: number;
};

/** `at` is the column into which it is pasted; a head row, where there is one, says the columns instead. */
export function readTeamTable(text: string, at: TeamColumn): Pasted {
  const rows = cellsOfText(text).filter((row) => row.some((cell) => cell !== ''));
  const first = rows[0] ?? [];
  const heads = first.map(columnOfHead);
  const hasHead = heads.filter((column) => column !== null).length >= 2;
  const start = TEAM_COLUMNS.indexOf(at);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, index) =>
    hasHead ? (heads[index] ?? null) : (TEAM_COLUMNS[start + index] ?? null),
  );
  const body = hasHead ? rows.slice(1) : rows;
  return {
    rows: body.map((row) => {
      const cells: Partial<Record<TeamColumn, string>> = {};
      for (const [index, column] of columns.entries()) if (column !== null) cells[column] = row[index] ?? '';
      return cells;
    }),
    unread: columns.filter((column, index) => column === null && body.some((row) => (row[index] ?? '') !== '')).length,
  };
}

/** True when a clipboard text is a block of cells and not a word for one cell. */
export function isBlock(text: string): boolean {
  return /[\t\n]/.test(text.replace(/\r?\n$/, ''));
}

function columnOfHead(cell: string): TeamColumn | null {
  const plain = cell.normalize('NFKC').replace(/\s+/g, '');
  return TEAM_COLUMNS.find((column) => HEADS[column].test(plain)) ?? null;
}

/** Rows and cells; a quoted cell may hold line breaks and doubled quotes. */
function cellsOfText(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r\n|\n|\r|$)/gy;
  for (let match = cell.exec(text); match !== null; match = cell.exec(text)) {
    const [whole, raw = '', end] = match;
    rows.at(-1)?.push(unquoted(raw));
    if (end !== '\t') rows.push([]);
    if (end === '' || whole === '') break;
  }
  return rows.filter((row) => row.length > 0);
}

function unquoted(raw: string): string {
  const inner =
    raw.startsWith('"') && raw.endsWith('"') && raw.length > 1 ? raw.slice(1, -1).replaceAll('""', '"') : raw;
  return inner.replace(/\s*[\r\n]+\s*/g, '、').trim();
}
