// 导出 Excel: a button for any screen that shows projects in a view; the dialog and the writer come when it is pressed.
import { lazy, Suspense, useState } from 'react';
import { Button } from '../button.tsx';
import { useWords } from '../words.tsx';
import type { ShownView } from './view-to-export.ts';

const ExportDialog = lazy(() => import('./export-dialog.tsx').then((file) => ({ default: file.ExportDialog })));

export function ExportButton({ shown }: { readonly shown: ShownView }) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button small kind="text" icon="download" onPress={() => setOpen(true)}>
        {words.exporting.button}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <ExportDialog shown={shown} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
