// Text that stands for a value (填写即识别): what was typed stays as typed until it can be read, then shows as it is kept.
import { useState } from 'react';

export type TypedText = {
  readonly text: string;
  /** What could not be read, once the hand has left the field. */
  readonly unread: string | null;
  readonly type: (text: string) => void;
  readonly leave: () => void;
};

/**
 * `onChange` gets every readable value while it is being typed, and null for an empty or unreadable text;
 * `onUnread` tells the two apart, so that a form can wait for a field that is filled but not understood.
 */
export function useTypedText<Value>({
  value,
  onChange,
  onUnread,
  parse,
  format,
}: {
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
  readonly onUnread?: ((text: string | null) => void) | undefined;
  readonly parse: (text: string) => Value | null;
  readonly format: (value: Value) => string;
}): TypedText {
  const [draft, setDraft] = useState<string | null>(null);
  const [left, setLeft] = useState(true);
  // A value set from outside while an unreadable text stands there replaces it.
  const stale = draft !== null && left && value !== null;
  const shown = draft === null || stale ? (value === null ? '' : format(value)) : draft;
  const unreadable = draft !== null && !stale && draft.trim() !== '' && parse(draft) === null;

  return {
    text: shown,
    unread: left && unreadable ? draft : null,
    type: (text) => {
      setDraft(text);
      setLeft(false);
      const read = text.trim() === '' ? null : parse(text);
      onChange(read);
      onUnread?.(read === null && text.trim() !== '' ? text : null);
    },
    leave: () => {
      setLeft(true);
      setDraft((last) => (last === null || last.trim() === '' || parse(last) !== null ? null : last));
    },
  };
}
