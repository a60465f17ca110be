// Files dragged over the page (拖入文件): taken anywhere, so that a miss does not make the browser open the file.
import { useEffect, useRef } from 'react';

/** `onFiles` null = files are refused for now, but still never opened by the browser. */
export function useFilesOverPage(
  onFiles: ((files: readonly File[]) => void) | null,
  onDragging: (over: boolean) => void,
): void {
  const latest = useRef({ onFiles, onDragging });
  useEffect(() => {
    latest.current = { onFiles, onDragging };
  });
  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      latest.current.onDragging(latest.current.onFiles !== null);
    };
    const leave = (event: DragEvent) => {
      // Leaving the window, not merely an element in it.
      if (event.relatedTarget === null) latest.current.onDragging(false);
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      latest.current.onDragging(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) latest.current.onFiles?.(files);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
}
