// Who the filter finds (筛人): by name, post or unit, in characters, pinyin or initials.
import { useCallback } from 'react';
import type { Row } from '../../domain/entities/registry.ts';
import { findInAny, plainQuery } from '../kit/match.ts';
import { useSpelling } from '../kit/spelling.tsx';
import { useLedger } from '../kit/use-ledger.tsx';

export function useFits(filter: string): (person: Row<'person'>) => boolean {
  const { resident } = useLedger();
  const spellingOf = useSpelling();
  const query = plainQuery(filter);
  return useCallback(
    (person: Row<'person'>) => {
      if (query === '') return true;
      const unit = person.unit === null ? null : resident.row('unit', person.unit);
      const texts = [person.name, person.post, unit?.name].filter((text) => typeof text === 'string');
      return (
        findInAny(
          query,
          texts.map((text) => ({ text, spelling: spellingOf(text) })),
        ) !== null
      );
    },
    [resident, spellingOf, query],
  );
}
