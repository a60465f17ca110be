// The pictures on the three doors (门上的画): a table of eleven rows, a sheet going into the ledger, bars with their lights.

/** Row and width of what stands in it. */
const TEAM_LINES = [62, 48, 54, 50, 46, 52, 44, 58, 56, 48, 60].map((width, row) => ({ row, width }));
const SHEET_LINES = [40, 54, 34, 48, 42, 52].map((width, row) => ({ row, width }));
/** Left edge, width, width of what is done. */
const BARS = (
  [
    [28, 90, 60],
    [52, 110, 50],
    [20, 70, 70],
    [72, 120, 30],
    [38, 90, 90],
    [92, 96, 40],
    [58, 90, 44],
    [28, 130, 60],
  ] as const
).map(([left, width, done], row) => ({ row, left, width, done }));

export function TeamsArt() {
  return (
    <svg viewBox="7 0 226 132" aria-hidden="true">
      <DoubleRule />
      {TEAM_LINES.map(({ row, width }) => (
        <g key={row} transform={`translate(0 ${row * 10.5})`}>
          <path d="M8 20.5h224" stroke="var(--rule-2)" />
          <path d={`M34 15.5h${width}`} stroke="var(--ink-2)" strokeWidth="3" />
          <text x="20" y="19" fontSize="8.5" textAnchor="end" fill="var(--ink-3)">
            {row + 1}
          </text>
        </g>
      ))}
      <path d="M26.500 10v120M130 10v120" stroke="var(--rule-2)" />
    </svg>
  );
}

export function ExcelArt() {
  return (
    <svg viewBox="7 0 226 132" aria-hidden="true">
      <path
        d="M8.500 14.500h92v104h-92zM8.500 31h92M8.500 48h92M8.500 65h92M8.500 82h92M8.500 99h92M38.500 14.500v104M69.500 14.500v104"
        stroke="var(--ctl-line)"
        fill="none"
      />
      <path d="M114 66h26m-8-7 8 7-8 7" stroke="var(--ink)" strokeWidth="2" fill="none" />
      <path d="M154 14h78" stroke="var(--ink)" strokeWidth="2.5" />
      <path d="M154 18h78" stroke="var(--ink)" />
      {SHEET_LINES.map(({ row, width }) => (
        <g key={row} transform={`translate(0 ${row * 17})`}>
          <path d="M154 35h78" stroke="var(--rule-2)" />
          <path d={`M160 27h${width}`} stroke="var(--ink-2)" strokeWidth="3" />
        </g>
      ))}
    </svg>
  );
}

export function SampleArt() {
  return (
    <svg viewBox="7 0 226 132" aria-hidden="true">
      <DoubleRule />
      {BARS.map(({ row, left, width, done }) => (
        <g key={row} transform={`translate(0 ${row * 14})`}>
          <rect x={left} y="18" width={width} height="6" fill="var(--bar)" />
          <rect x={left} y="18" width={done} height="6" fill="var(--bar-done)" />
        </g>
      ))}
      <path d="M122 10v120" stroke="var(--ink)" strokeWidth="1.5" />
      <rect x="112" y="44.500" width="9" height="9" fill="var(--late-fill)" />
      <path d="M131 83l5.500 9h-11z" fill="var(--soon-fill)" />
    </svg>
  );
}

function DoubleRule() {
  return (
    <>
      <path d="M8 6h224" stroke="var(--ink)" strokeWidth="2.5" />
      <path d="M8 10h224" stroke="var(--ink)" />
    </>
  );
}
