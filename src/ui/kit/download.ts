// Hands a file to the browser's downloads (下载). Works without a secure context.

/** What a browser is told that an .xlsx is. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const KEEP_MS = 60_000;

export function download(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Old Chromium shells read the address only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
}
