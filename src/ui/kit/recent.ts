// What was looked at last (最近看过): projects, teams and people, remembered on this machine per ledger.

export type Recent = { readonly kind: 'project' | 'team' | 'person'; readonly id: string };

const MOST = 12;

const nameOf = (ledgerKey: string) => `tz.recent:${ledgerKey}`;

export function recentIn(ledgerKey: string): readonly Recent[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(ledgerKey)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isRecent) : [];
  } catch {
    // Storage refused or written by another hand: nothing is remembered.
    return [];
  }
}

export function rememberRecent(ledgerKey: string, seen: Recent): void {
  const others = recentIn(ledgerKey).filter((other) => other.kind !== seen.kind || other.id !== seen.id);
  try {
    localStorage.setItem(nameOf(ledgerKey), JSON.stringify([seen, ...others].slice(0, MOST)));
  } catch {
    // As above.
  }
}

function isRecent(value: unknown): value is Recent {
  if (typeof value !== 'object' || value === null || !('kind' in value) || !('id' in value)) return false;
  return (value.kind === 'project' || value.kind === 'team' || value.kind === 'person') && typeof value.id === 'string';
}
