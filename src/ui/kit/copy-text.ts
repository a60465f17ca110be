// Copying (复制) through the `copy` event: on plain http there is no navigator.clipboard, and none is needed.

/** Puts text, and a table or other markup beside it, on the clipboard. Call it from a press or a key; false when it failed. */
export function copyText(text: string, html?: string): boolean {
  let copied = false;
  const onCopy = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData.setData('text/plain', text);
    if (html) event.clipboardData.setData('text/html', html);
    copied = true;
  };
  // Chromium asks first whether there is anything to copy; with nothing selected the answer must be ours.
  const onBeforeCopy = (event: Event) => event.preventDefault();
  document.addEventListener('copy', onCopy, true);
  document.addEventListener('beforecopy', onBeforeCopy, true);
  try {
    document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', onCopy, true);
    document.removeEventListener('beforecopy', onBeforeCopy, true);
  }
  return copied;
}

/** Rows of cells for a spreadsheet: tabs and lines, quoted as Excel and WPS quote them. */
export function tabbed(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\r\n');
}

/** The same rows as a table for WPS, Word or Excel; the first `heads` rows are its head. */
export function tableMarkup(rows: readonly (readonly string[])[], heads = 1): string {
  const line = (row: readonly string[], tag: 'th' | 'td') =>
    `<tr>${row.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  const head = rows.slice(0, heads).map((row) => line(row, 'th'));
  const body = rows.slice(heads).map((row) => line(row, 'td'));
  return `<table border="1" cellspacing="0"><thead>${head.join('')}</thead><tbody>${body.join('')}</tbody></table>`;
}

/**
 * The cells of a table on the screen as a reader sees them, head first.
 * `within` keeps only the body rows it holds; cells and parts marked `data-copy="no"` are left out.
 */
export function cellsOf(table: HTMLTableElement, within?: Range): readonly (readonly string[])[] {
  const head = [...(table.tHead?.rows ?? [])];
  const body = [...table.tBodies, ...(table.tFoot ? [table.tFoot] : [])].flatMap((part) => [...part.rows]);
  const wanted = within ? body.filter((row) => within.intersectsNode(row)) : body;
  return [...head, ...wanted].map((row) =>
    [...row.cells].filter((cell) => cell.getAttribute('data-copy') !== 'no').map((cell) => readable(cell)),
  );
}

function readable(cell: Element): string {
  // A copy is read, so that nothing on the screen moves.
  const copy = cell.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const part of copy.querySelectorAll('[data-copy="no"], svg, button, kbd')) part.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function quoted(cell: string): string {
  return /[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function escaped(cell: string): string {
  return cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');
}
