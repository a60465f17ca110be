// Where files come in (收文件): dropped, pasted, chosen, or taken with the camera.
import { type DragEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from './button.tsx';
import css from './file-drop.module.css';
import { Icon } from './icon.tsx';
import { isTyping } from './keys.ts';
import { useWords } from './words.tsx';

export function FileDrop({
  onFiles,
  accept,
  multiple = true,
  paste = false,
  camera = false,
  title,
  note,
  large = false,
  refused = null,
}: {
  readonly onFiles: (files: readonly File[]) => void;
  /** As in `<input accept>`; the reader still checks what it gets. */
  readonly accept?: string;
  readonly multiple?: boolean;
  /** Takes pasted pictures and files from anywhere on the page, as after a screenshot. */
  readonly paste?: boolean;
  /** Offers the phone's camera. */
  readonly camera?: boolean;
  readonly title?: ReactNode;
  readonly note?: ReactNode;
  /** Fills the page, as in the import. */
  readonly large?: boolean;
  readonly refused?: string | null;
}) {
  const words = useWords();
  const [over, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const lens = useRef<HTMLInputElement>(null);
  const take = useRef(onFiles);
  useEffect(() => {
    take.current = onFiles;
  });

  useEffect(() => {
    if (!paste || refused) return;
    const onPaste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      // Text that is pasted into a field stays text, even when the clipboard also has its picture.
      const text = event.clipboardData?.types.includes('text/plain');
      if (files.length === 0 || (text && isTyping(event.target))) return;
      event.preventDefault();
      take.current(files);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [paste, refused]);

  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0 && !refused) onFiles(multiple ? files : files.slice(0, 1));
  };
  const fromInput = (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])];
    // The same file may be chosen again after it was mended.
    input.value = '';
    if (files.length > 0) onFiles(files);
  };

  return (
    // Dropping is a shortcut of the mouse; the buttons inside do the same by keyboard.
    <div
      className={`${css.zone} ${large ? css.large : ''} ${over ? css.over : ''}`}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      role="none"
    >
      {large && <Icon name="file" size={56} className={css.picture ?? ''} />}
      {title && <b className={css.title}>{over ? words.kit.file.dropHere : title}</b>}
      <p className={css.note}>{note ?? words.kit.file.drop}</p>
      <div className={css.actions}>
        {camera && (
          <Button icon="camera" refused={refused} onPress={() => lens.current?.click()}>
            {words.kit.file.photo}
          </Button>
        )}
        <Button icon="paperclip" refused={refused} onPress={() => chooser.current?.click()}>
          {words.kit.file.choose}
        </Button>
      </div>
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={words.kit.file.choose}
        accept={accept}
        multiple={multiple}
        onChange={(event) => fromInput(event.currentTarget)}
      />
      {camera && (
        <input
          ref={lens}
          type="file"
          hidden
          aria-label={words.kit.file.photo}
          accept="image/*"
          capture="environment"
          onChange={(event) => fromInput(event.currentTarget)}
        />
      )}
    </div>
  );
}
