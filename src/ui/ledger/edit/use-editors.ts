// Which column is written how (各列的编辑): null where a cell is worked out from elsewhere.
import { useMemo } from 'react';
import { useSpelling } from '../../kit/spelling.tsx';
import { useAct, useLedger } from '../../kit/use-ledger.tsx';
import type { ColumnId } from '../columns/column-ids.ts';
import type { Tongue } from '../columns/columns.ts';
import { nodeDayEditor, progressEditor, yearPlanEditor } from './dated-editors.ts';
import type { CellEditor } from './editor.ts';
import type { Hands } from './hands.ts';
import { textEditor, totalEditor } from './plain-editors.ts';
import { ownerEditor, slotEditor } from './slot-editor.ts';

export function useEditors({ words, today }: Tongue): (id: ColumnId) => CellEditor | null {
  const ledger = useLedger();
  const act = useAct();
  const spellingOf = useSpelling();
  return useMemo(() => {
    const hands: Hands = { ledger, act, words, today, spellingOf };
    return (id) => editorOf(id, hands);
  }, [ledger, act, words, today, spellingOf]);
}

function editorOf(id: ColumnId, hands: Hands): CellEditor | null {
  switch (id) {
    case 'number':
    case 'name':
    case 'scope':
    case 'remark':
      return textEditor(hands, id);
    case 'total':
      return totalEditor(hands);
    case 'yearPlan':
      return yearPlanEditor(hands);
    case 'start':
    case 'completion':
      return nodeDayEditor(hands, id);
    case 'progress':
    case 'problems':
    case 'nextSteps':
      return progressEditor(hands, id);
    case 'owner':
      return ownerEditor(hands);
    case 'coordination':
    case 'permits':
    case 'locality':
    case 'specialist':
      return slotEditor(hands, id);
    default:
      return null;
  }
}
