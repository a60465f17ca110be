/** 官方顺序: teams by 专班序号, projects by 序号 («2» before «10», «1-2» after «1»); what has no number comes last, by name. */
import type { Row } from '../entities/registry.ts';

export function byTeamNumber(a: Row<'team'>, b: Row<'team'>): number {
  return (a.number ?? Number.MAX_SAFE_INTEGER) - (b.number ?? Number.MAX_SAFE_INTEGER) || compareText(a.name, b.name);
}

export function byProjectNumber(
  a: { readonly number: string | null; readonly name: string },
  b: { readonly number: string | null; readonly name: string },
): number {
  return compareNumbers(a.number, b.number) || compareText(a.name, b.name);
}

/** Compares the runs of digits in two numbers one after the other. */
export function compareNumbers(a: string | null, b: string | null): number {
  const partsA = a?.match(/\d+/g) ?? [];
  const partsB = b?.match(/\d+/g) ?? [];
  if (partsA.length === 0 || partsB.length === 0) return partsB.length - partsA.length;
  for (let place = 0; place < Math.max(partsA.length, partsB.length); place++) {
    const difference = Number(partsA[place] ?? -1) - Number(partsB[place] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
