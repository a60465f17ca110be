// A row of the palette (命令面板的一行): something to open or to do.
import type { ReactNode } from 'react';
import type { Run } from '../kit/match.ts';

export type PaletteEntry = {
  readonly id: string;
  /** Shown before the words: a light or an icon. */
  readonly sign: ReactNode;
  readonly text: string;
  readonly marks?: readonly Run[];
  readonly note?: string;
  /** Key that does the same. */
  readonly keys?: string;
  readonly run: () => void;
};

export type PaletteGroup = { readonly id: string; readonly title: string; readonly entries: readonly PaletteEntry[] };

/** A command of the app that the palette offers; found by its own words. */
export type PaletteAction = {
  readonly id: string;
  readonly text: string;
  readonly sign: ReactNode;
  readonly keys?: string;
  /** Offered before anything is typed. */
  readonly common: boolean;
  readonly run: () => void;
};
