// The grid's one text box (输入框): always focused, over the active cell, unseen until there is text. An input method composes
// into it, copy and paste pass through it, and every editor is this same box, so that no first letter is ever lost.
import { type ReactNode, type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { isComposing } from '../../kit/keys.ts';
import { LightShape } from '../../kit/light.tsx';
import { TextField } from '../../kit/text-field.tsx';
import { useWords } from '../../kit/words.tsx';
import css from './cell-editor.module.css';
import type { Option } from './editor.ts';
import type { Editing } from './use-cell-editing.ts';

/** Where the active cell stands inside the sheet. */
export type CellPlace = {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly frozen: boolean;
};

export function CellEditor({
  box,
  place,
  editing,
  label,
  activeId,
  gridId,
  above,
  handlers,
  onReason,
  onCancel,
  onOption,
}: {
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly place: CellPlace | null;
  readonly editing: Editing | null;
  /** Spoken name of the box: column and row of the active cell. */
  readonly label: string;
  readonly activeId: string | undefined;
  readonly gridId: string;
  /** True when there is more room above the cell than below it. */
  readonly above: boolean;
  readonly handlers: React.ComponentProps<'textarea'>;
  readonly onReason: (reason: string) => void;
  readonly onCancel: () => void;
  readonly onOption: (option: Option) => void;
}) {
  const list = useId();
  const below = useId();
  const chooses = editing?.editor.kind === 'choice';
  const highlighted = editing !== null && editing.picked >= 0 ? `${list}-${editing.picked}` : undefined;
  const isLong = editing?.editor.kind === 'long';
  const size = place === null ? undefined : { width: place.width, height: place.height };
  const shell = [css.cell, place?.frozen ? css.frozen : ''].join(' ');
  return (
    <div className={css.layer} style={place === null ? undefined : { transform: `translateY(${place.top}px)` }}>
      <div
        className={shell}
        style={
          place === null
            ? undefined
            : { ...size, ...(place.frozen ? { left: place.left } : { marginLeft: place.left }) }
        }
      >
        <textarea
          ref={box}
          className={[css.box, editing ? css.open : '', isLong ? css.long : '', editing?.wrong ? css.wrong : ''].join(
            ' ',
          )}
          rows={1}
          data-grid-box="true"
          spellCheck={false}
          autoComplete="off"
          aria-label={label}
          aria-readonly={editing ? undefined : true}
          aria-autocomplete={chooses ? 'list' : undefined}
          aria-controls={chooses ? list : gridId}
          aria-activedescendant={chooses ? highlighted : editing ? undefined : activeId}
          aria-describedby={editing ? below : undefined}
          aria-invalid={editing?.wrong ? true : undefined}
          {...handlers}
        />
        {editing && (
          <div className={`pop ${css.pop} ${above ? css.above : ''}`} id={below} data-editor="true">
            {chooses && <Options id={list} editing={editing} onOption={onOption} />}
            {editing.wrong && (
              <p className={css.sentence} role="alert">
                <span className="lt late">
                  <LightShape kind="late" />
                  {editing.wrong}
                </span>
              </p>
            )}
            {!editing.wrong && !editing.asks && <p className={css.hint}>{editing.editor.hint}</p>}
            {editing.asks && <Reason onReason={onReason} onCancel={onCancel} />}
          </div>
        )}
      </div>
    </div>
  );
}

function Options({
  id,
  editing,
  onOption,
}: {
  readonly id: string;
  readonly editing: Editing;
  readonly onOption: (option: Option) => void;
}): ReactNode {
  const words = useWords();
  useLayoutEffect(() => {
    document.getElementById(`${id}-${editing.picked}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, editing.picked]);
  return (
    <div id={id} role="listbox" aria-label={words.ledger.choices} className={css.options}>
      {editing.options.map((option, index) => (
        <div
          key={option.id}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === editing.picked}
          className={index === editing.picked ? css.picked : undefined}
          // On the way down, and without letting the focus go: the box would end the edit before the option is taken.
          onMouseDown={(event) => {
            event.preventDefault();
            onOption(option);
          }}
        >
          <span className="clip">{option.label}</span>
          {option.note && <span className={css.note}>{option.note}</span>}
        </div>
      ))}
      {editing.options.length === 0 && <p className={css.none}>{words.kit.picker.none(editing.text.trim())}</p>}
    </div>
  );
}

/** A planned day that has a baseline moves only with its reason; 原计划 stays. */
function Reason({
  onReason,
  onCancel,
}: {
  readonly onReason: (reason: string) => void;
  readonly onCancel: () => void;
}) {
  const words = useWords();
  const [reason, setReason] = useState('');
  const form = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  // Esc leaves the small form as it leaves the cell.
  useEffect(() => {
    const element = form.current;
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || isComposing(event)) return;
      event.stopPropagation();
      onCancel();
    };
    element?.addEventListener('keydown', leave);
    return () => element?.removeEventListener('keydown', leave);
  }, [onCancel]);
  const empty = reason.trim() === '';
  const give = () => {
    if (!empty) onReason(reason.trim());
  };
  return (
    <div ref={form} className={css.reason}>
      <TextField
        ref={input}
        label={words.ledger.reason}
        note={words.ledger.reasonNote}
        value={reason}
        onChange={setReason}
        onEnter={give}
        maxLength={500}
      />
      <div className={css.acts}>
        <Button small onPress={onCancel}>
          {words.ledger.leaveIt}
        </Button>
        <Button small kind="primary" refused={empty ? words.ledger.reasonMissing : null} onPress={give}>
          {words.ledger.keepDay}
        </Button>
      </div>
    </div>
  );
}
