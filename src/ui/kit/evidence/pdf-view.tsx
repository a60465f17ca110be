// A PDF shown in its place (看 PDF): by the browser's own viewer, which keeps it away from the page. A phone or an old shell has none.
import { useEffect, useState } from 'react';
import { useWords } from '../words.tsx';
import css from './evidence.module.css';
import { useAddress } from './use-address.ts';

/** Where the signature of a PDF may stand: some writers put something before it. */
const HEAD_BYTES = 1024;

export function PdfView({ bytes, name }: { readonly bytes: Blob; readonly name: string }) {
  const said = useWords().project.evidence;
  const pdf = usePdf(bytes);
  const address = useAddress(pdf ?? null);
  if (pdf === undefined) return null;
  if (pdf === null) return <p className="dim">{said.notPdf}</p>;
  if (!showsPdf()) return <p className="dim">{said.pdfElsewhere}</p>;
  if (address === null) return null;
  return (
    <>
      {/* Never with `sandbox`: the viewer of Chromium refuses to start in one, and runs in a process of its own anyway. */}
      <iframe src={`${address}#navpanes=0`} title={said.document(name)} className={css.document} />
      <p className={css.apart}>
        <a href={address} target="_blank" rel="noreferrer">
          {said.openApart}
        </a>
      </p>
    </>
  );
}

/** Named as one, or kept under that type; what it is the bytes say when they are looked at. */
export function isPdf({ name, mediaType }: { readonly name: string; readonly mediaType: string | null }): boolean {
  return mediaType === 'application/pdf' || /\.pdf$/i.test(name);
}

/**
 * The bytes as a PDF and nothing else: under an address of type text/html they would be a page of ours. Undefined while they are
 * looked at, null when they are no PDF.
 */
function usePdf(bytes: Blob): Blob | null | undefined {
  const [read, setRead] = useState<{ readonly of: Blob; readonly pdf: Blob | null } | null>(null);
  useEffect(() => {
    let current = true;
    const tell = (pdf: Blob | null) => current && setRead({ of: bytes, pdf });
    bytes
      .slice(0, HEAD_BYTES)
      .text()
      .then(
        (head) => tell(head.includes('%PDF-') ? new Blob([bytes], { type: 'application/pdf' }) : null),
        () => tell(null),
      );
    return () => {
      current = false;
    };
  }, [bytes]);
  return read?.of === bytes ? read.pdf : undefined;
}

/** A frame in a browser without the viewer would start a download instead. Before version 94 only the list of types tells. */
function showsPdf(): boolean {
  const { pdfViewerEnabled }: { readonly pdfViewerEnabled?: boolean } = navigator;
  return pdfViewerEnabled ?? navigator.mimeTypes.namedItem('application/pdf') !== null;
}
