// The address of bytes for a picture or a download (blob:), given back when it is no longer shown.
import { useEffect, useState } from 'react';
import { readBlob } from '../../../ledger/blob.ts';
import { useLedger } from '../use-ledger.tsx';

/** Null while there is none. */
export function useAddress(bytes: Blob | null): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (bytes === null) {
      setAddress(null);
      return;
    }
    const made = URL.createObjectURL(bytes);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes]);
  return address;
}

/** The bytes of a hash: undefined while they are read, null when they are not on this machine. */
export function useBytes(hash: string | null): Blob | null | undefined {
  const ledger = useLedger();
  const [read, setRead] = useState<{ readonly hash: string | null; readonly bytes: Blob | null } | null>(null);
  useEffect(() => {
    if (hash === null) return;
    let current = true;
    readBlob(ledger, hash).then(
      (bytes) => current && setRead({ hash, bytes }),
      () => current && setRead({ hash, bytes: null }),
    );
    return () => {
      current = false;
    };
  }, [ledger, hash]);
  if (hash === null) return null;
  return read?.hash === hash ? read.bytes : undefined;
}
