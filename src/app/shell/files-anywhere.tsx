// A sheet dropped anywhere (拖到任何地方的表) goes to the import. What a part of the page takes itself, such as evidence, stays there.
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { useIncomingFiles } from '../../ui/kit/incoming-files.tsx';

const IS_EXCHANGE = /\.tzshare$/i;
const IS_SHEET = /\.(?:xlsx|xlsm|xls|et|csv|ods)$/i;

export function FilesAnywhere() {
  const incoming = useIncomingFiles();
  const navigate = useNavigate();
  useEffect(() => {
    // Without this the browser leaves the page and opens the file.
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      const files = [...event.dataTransfer.files];
      const exchanged = files.filter(({ name }) => IS_EXCHANGE.test(name));
      if (exchanged.length > 0) {
        incoming.give(exchanged);
        void navigate('/exchange');
        return;
      }
      const sheets = files.filter(({ name }) => IS_SHEET.test(name));
      if (sheets.length === 0) return;
      incoming.give(sheets);
      void navigate('/import');
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [incoming, navigate]);
  return null;
}
