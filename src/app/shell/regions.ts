// The regions of the page (区域): F6 goes from the rail to the top bar to the page and round again.

const ORDER = ['rail', 'top', 'main'] as const;

/** Moves the focus to the next region that is on the screen; `step` -1 goes back. */
export function nextRegion(step: 1 | -1): void {
  const regions = ORDER.flatMap((name) => {
    const region = document.querySelector<HTMLElement>(`[data-region="${name}"]`);
    return region && region.offsetParent !== null ? [region] : [];
  });
  if (regions.length === 0) return;
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const next = at < 0 ? 0 : (at + step + regions.length) % regions.length;
  regions[next]?.focus();
}
