// The dialogs of the panel (办理框): each act its own small form.

import { removeItem } from '../../domain/commands/remove-item.ts';
import type { ItemSummary } from '../../domain/items/item-summary.ts';
import type { FormAct } from '../kit/items/act-form.ts';
import { ActOnItem } from '../kit/items/act-on-item.tsx';
import { RemovalDialog } from '../kit/removal-dialog.tsx';
import { useWords } from '../kit/words.tsx';
import { AttachDialog } from './attach-dialog.tsx';
import { CoUnitDialog } from './co-unit-dialog.tsx';
import { EditItemDialog } from './edit-item-dialog.tsx';

export type Asked = FormAct | 'edit' | 'attach' | 'coUnit' | 'remove' | null;

export function PanelDialogs({
  item,
  asked,
  onDone,
  onClose,
}: {
  readonly item: ItemSummary;
  readonly asked: Asked;
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const words = useWords();
  const { form } = words.items;
  switch (asked) {
    case null:
      return null;
    case 'edit':
      return <EditItemDialog item={item} onClose={onClose} />;
    case 'attach':
      return <AttachDialog item={item} onClose={onClose} />;
    case 'coUnit':
      return <CoUnitDialog item={item} onClose={onClose} />;
    case 'remove':
      return (
        <RemovalDialog
          title={words.items.acts.remove}
          note={item.row.name}
          command={removeItem}
          id={item.id}
          said={form.removed(item.row.name)}
          onClose={onClose}
        />
      );
    default:
      return <ActOnItem key={asked} kind={asked} item={item} onDone={onDone} onClose={onClose} />;
  }
}
