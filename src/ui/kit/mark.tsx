// The mark of the app: a ledger under its double rule (文武线).
export function Mark({ size = 30, label }: { readonly size?: number; readonly label: string }) {
  return (
    <svg width={size} height={size} viewBox="0 0 30 30" role="img" aria-label={label}>
      <path d="M4 4.5h22M4 7.5h22" stroke="var(--ink)" strokeWidth="1" />
      <path d="M4 4h22" stroke="var(--ink)" strokeWidth="2.5" />
      <path d="M4 13.5h22M4 19.5h22M4 25.5h22M11.5 8v18" stroke="var(--rule-2)" strokeWidth="1.2" />
      <path d="M6 16.3l1.400 1.400 2.600-3" fill="none" stroke="var(--ink)" strokeWidth="1.5" />
      <path d="M14 10.500h10M14 16.500h7M14 22.500h9" stroke="var(--ink)" strokeWidth="1.5" />
    </svg>
  );
}
