// Waits for what a screen does next (等待): a busy machine takes its time, and that says nothing about the rule.
import { vi } from 'vitest';

export function patiently<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: 15_000 });
}
