// A tag (标签): a word about a row that cannot be pressed.
import type { ReactNode } from 'react';

export function Tag({
  tone,
  children,
}: {
  readonly tone?: 'late' | 'soon' | 'ok' | 'pen';
  readonly children: ReactNode;
}) {
  return <span className={tone ? `tag ${tone}` : 'tag'}>{children}</span>;
}
