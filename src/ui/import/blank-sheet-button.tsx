// 下载空白模板: an empty form in the columns of the ledger, for an office that has no sheet yet.
import { useState } from 'react';
import { settingsOf } from '../../domain/derive/settings-of.ts';
import { blankSheet } from '../../exchange/sheet/export/blank-sheet.ts';
import { writeInWorker } from '../../exchange/sheet/write/write-in-worker.ts';
import { sourceWords } from '../../words/source-words.ts';
import { Button } from '../kit/button.tsx';
import { download, XLSX } from '../kit/download.ts';
import { useToast } from '../kit/toast.tsx';
import { useLedger, useToday } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';

export function BlankSheetButton() {
  const words = useWords();
  const ledger = useLedger();
  const today = useToday();
  const toast = useToast();
  const [working, setWorking] = useState(false);
  const make = async () => {
    setWorking(true);
    const { name, planYear } = settingsOf(ledger.resident, today);
    // The form speaks Chinese whatever the screen speaks: its heads are how it is known when it comes back.
    const title = name ?? sourceWords.presets.ledgerName(planYear);
    try {
      const bytes = await writeInWorker(blankSheet(sourceWords, planYear, title));
      const file = words.importing.file.blankName(title);
      // The writer's bytes are a plain buffer; the browser's types leave a shared one open.
      download(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }), file);
      toast.show(words.exporting.done(file));
    } catch {
      // A lack of memory: nothing was written anywhere.
      toast.fail(words.exporting.failed);
    }
    setWorking(false);
  };
  return (
    <Button icon="download" refused={working ? words.exporting.working : null} onPress={() => void make()}>
      {words.importing.file.blank}
    </Button>
  );
}
