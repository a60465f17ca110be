// The recorder's tab and the projector's (投屏同步): the current project goes from one to the other under the ledger's own name.
import { useEffect, useRef } from 'react';
import { useLedger } from '../kit/use-ledger.tsx';

type Message =
  | { readonly kind: 'shows'; readonly round: string; readonly project: string | null }
  /** A projector that has just opened asks where the meeting is. */
  | { readonly kind: 'asks'; readonly round: string }
  /** The projector was moved by hand. */
  | { readonly kind: 'goes'; readonly round: string; readonly project: string };

const channelName = (key: string) => `tz:present:${location.pathname}:${key}`;

/** The recorder's side: tells what it shows, follows when the projector is moved. */
export function useRecorderLink(round: string, project: string | null, onGo: (project: string) => void): void {
  const { key } = useLedger();
  const held = useRef({ project, onGo });
  const channel = useRef<BroadcastChannel | null>(null);
  useEffect(() => {
    held.current = { project, onGo };
  });
  useEffect(() => {
    const opened = new BroadcastChannel(channelName(key));
    channel.current = opened;
    opened.onmessage = ({ data }) => {
      const message = messageIn(data);
      if (message?.round !== round) return;
      if (message.kind === 'asks') opened.postMessage({ kind: 'shows', round, project: held.current.project });
      if (message.kind === 'goes') held.current.onGo(message.project);
    };
    return () => opened.close();
  }, [key, round]);
  useEffect(() => {
    channel.current?.postMessage({ kind: 'shows', round, project } satisfies Message);
  }, [round, project]);
}

/** The projector's side. */
export function useProjectorLink(round: string, onShow: (project: string | null) => void): (project: string) => void {
  const { key } = useLedger();
  const held = useRef(onShow);
  const channel = useRef<BroadcastChannel | null>(null);
  useEffect(() => {
    held.current = onShow;
  });
  useEffect(() => {
    const opened = new BroadcastChannel(channelName(key));
    channel.current = opened;
    opened.onmessage = ({ data }) => {
      const message = messageIn(data);
      if (message?.kind === 'shows' && message.round === round) held.current(message.project);
    };
    opened.postMessage({ kind: 'asks', round } satisfies Message);
    return () => opened.close();
  }, [key, round]);
  return (project) => channel.current?.postMessage({ kind: 'goes', round, project } satisfies Message);
}

/** Another version's tab may say something else. */
function messageIn(data: unknown): Message | null {
  if (typeof data !== 'object' || data === null || !('kind' in data) || !('round' in data)) return null;
  if (typeof data.round !== 'string') return null;
  const project = 'project' in data && typeof data.project === 'string' ? data.project : null;
  if (data.kind === 'asks') return { kind: 'asks', round: data.round };
  if (data.kind === 'shows') return { kind: 'shows', round: data.round, project };
  return data.kind === 'goes' && project !== null ? { kind: 'goes', round: data.round, project } : null;
}
