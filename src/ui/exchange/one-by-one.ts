// Hands many files to the browser (逐个下载). Chromium drops whatever comes beyond ten downloads in about a second, without a word:
// eleven teams would get ten files.
import { download } from '../kit/download.ts';

const APART_MS = 250;

export async function downloadApart(file: Blob, name: string): Promise<void> {
  download(file, name);
  await new Promise((resolve) => setTimeout(resolve, APART_MS));
}
