/** Settings of this machine (本机设置): column choice, last backup, language … never exchanged, not in the log. */
import type { DeviceRecord } from './db.ts';
import type { Ledger } from './ledger.ts';
import { smallWrite } from './small-write.ts';

export async function readDeviceSetting(ledger: Ledger, key: string): Promise<unknown> {
  return (await ledger.inner.db.device.get(key))?.value ?? null;
}

/** Who uses the machine is set through `ledger.setIdentity`, because screens listen to it. */
export function writeDeviceSetting(ledger: Ledger, key: string, value: unknown): Promise<void> {
  return smallWrite(ledger, 'device', (write) => write.put('device', { key, value } satisfies DeviceRecord));
}
