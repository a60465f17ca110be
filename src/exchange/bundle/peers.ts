/** Copies from which a file was taken in (往来的另一方): what each had then, so that the next file for it may leave that out. */
import * as v from 'valibot';
import { readDeviceSetting, writeDeviceSetting } from '../../ledger/device.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { type BundleHeader, knownDeviceSchema, scopeSchema } from './bundle-format.ts';

const PEERS = 'exchange.peers';
const MOST = 500;

const peersSchema = v.array(
  v.object({
    device: v.string(),
    by: v.string(),
    at: v.string(),
    kind: v.picklist(['share', 'mine', 'whole']),
    scopes: v.array(scopeSchema),
    heads: v.array(knownDeviceSchema),
  }),
);

export type Peer = v.InferOutput<typeof peersSchema>[number];

/** Newest first. */
export async function peersOf(ledger: Ledger): Promise<readonly Peer[]> {
  const read = v.safeParse(peersSchema, await readDeviceSetting(ledger, PEERS));
  return read.success ? [...read.output].sort((a, b) => (a.at < b.at ? 1 : -1)) : [];
}

export async function notePeer(ledger: Ledger, header: BundleHeader): Promise<void> {
  const { device, by, created, kind, scopes, heads } = header;
  const before = await peersOf(ledger);
  const known = before.find((peer) => peer.device === device);
  if (known !== undefined && known.at >= created) return;
  const peer: Peer = { device, by, at: created, kind, scopes: [...scopes], heads: [...heads] };
  const others = before.filter((each) => each.device !== device);
  await writeDeviceSetting(ledger, PEERS, [peer, ...others].slice(0, MOST));
}
