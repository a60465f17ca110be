// Files on their way to the import (待导入文件): dropped on the first-run page or anywhere, taken by the import screen once.
import { createContext, type ReactNode, useContext, useMemo, useRef } from 'react';

export type IncomingFiles = {
  readonly give: (files: readonly File[]) => void;
  /** The files that wait, which then wait no longer. */
  readonly take: () => readonly File[];
};

const IncomingContext = createContext<IncomingFiles>({ give: () => undefined, take: () => [] });

/** Once, around the app. */
export function IncomingFilesProvider({ children }: { readonly children: ReactNode }) {
  const waiting = useRef<readonly File[]>([]);
  const incoming = useMemo<IncomingFiles>(
    () => ({
      give: (files) => {
        waiting.current = files;
      },
      take: () => {
        const files = waiting.current;
        waiting.current = [];
        return files;
      },
    }),
    [],
  );
  return <IncomingContext.Provider value={incoming}>{children}</IncomingContext.Provider>;
}

export const useIncomingFiles = (): IncomingFiles => useContext(IncomingContext);
