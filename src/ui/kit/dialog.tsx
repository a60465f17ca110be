// A dialog (对话框), a side panel (侧栏) or, on a phone, a sheet from below. Render it while it is open.
import { type ReactNode, useEffect, useRef } from 'react';
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from './button.tsx';
import css from './dialog.module.css';
import { useNarrow } from './use-narrow.ts';
import { useWords } from './words.tsx';

export function Dialog({
  title,
  note,
  kind = 'modal',
  wide = false,
  dismissable = false,
  urgent = false,
  actions,
  onClose,
  children,
}: {
  readonly title: ReactNode;
  /** A line under the title. */
  readonly note?: ReactNode;
  /** `panel` stands at the right edge. Both become a sheet from below on a phone. */
  readonly kind?: 'modal' | 'panel';
  readonly wide?: boolean;
  /** A press outside closes it. Only where nothing typed can be lost. */
  readonly dismissable?: boolean;
  /** It interrupts: unsaved work, wiping the ledger. */
  readonly urgent?: boolean;
  /** The buttons at the foot, the primary one last. */
  readonly actions?: ReactNode;
  /** Esc, the cross, a press outside. */
  readonly onClose: () => void;
  readonly children?: ReactNode;
}) {
  const words = useWords();
  const body = useFirstField();
  useOpenMark();
  return (
    <ModalOverlay
      isOpen
      isDismissable={dismissable}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className={`${css.shade} ${kind === 'panel' ? css.atEdge : ''}`}
    >
      <Modal className={`${css.box} ${kind === 'panel' ? css.panel : css.modal} ${wide ? css.wide : ''}`}>
        <AriaDialog className={css.dialog ?? ''} role={urgent ? 'alertdialog' : 'dialog'}>
          <span className={css.grab} />
          <header className={css.head}>
            <div>
              <Heading slot="title" className={css.title ?? ''}>
                {title}
              </Heading>
              {note && <div className={css.note}>{note}</div>}
            </div>
            <Button icon="close" label={words.kit.close} kind="text" onPress={onClose} />
          </header>
          <div ref={body} className={css.body}>
            {children}
          </div>
          {actions && <footer className={css.foot}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

let openDialogs = 0;

/** Receipts move out of the way of its buttons (`toast.module.css`). */
function useOpenMark() {
  useEffect(() => {
    const mark = (by: 1 | -1) => {
      openDialogs += by;
      document.documentElement.toggleAttribute('data-dialog', openDialogs > 0);
    };
    mark(1);
    return () => mark(-1);
  }, []);
}

const FIELDS = 'input:not([type=file]):not([disabled]), textarea:not([disabled]), select:not([disabled])';

/** Typing begins at once; on a phone that would push the keyboard over what is to be read first. */
function useFirstField() {
  const body = useRef<HTMLDivElement>(null);
  const narrow = useNarrow();
  const typesAtOnce = useRef(!narrow);
  useEffect(() => {
    const focused = document.activeElement;
    const dialog = body.current?.parentElement;
    // Where something inside has asked for the focus, it keeps it.
    if (!typesAtOnce.current || !dialog || (focused !== dialog && dialog.contains(focused))) return;
    body.current?.querySelector<HTMLElement>(FIELDS)?.focus();
  }, []);
  return body;
}
