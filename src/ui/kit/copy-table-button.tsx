// Copies the table beside it (复制成表格), for WPS, Word and Excel.
import type { RefObject } from 'react';
import { Button } from './button.tsx';
import { cellsOf, copyText, tabbed, tableMarkup } from './copy-text.ts';
import { useToast } from './toast.tsx';
import { useWords } from './words.tsx';

export function CopyTableButton({ around }: { readonly around: RefObject<HTMLElement | null> }) {
  const words = useWords();
  const toast = useToast();
  const copy = () => {
    const table = around.current?.querySelector('table');
    if (!table) return;
    const rows = cellsOf(table);
    const heads = table.tHead?.rows.length ?? 0;
    if (copyText(tabbed(rows), tableMarkup(rows, heads))) toast.show(words.kit.copy.tableRows(rows.length - heads));
    else toast.fail(words.kit.copy.failed);
  };
  return (
    <Button kind="text" icon="copy" onPress={copy}>
      {words.kit.copy.table}
    </Button>
  );
}
