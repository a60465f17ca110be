// A PDF of one page for tests (PDF 样件): a line of words on it, and a script that runs when it is opened, where one is given.

export function plainPdf(words: string, script?: string): Buffer {
  const line = `BT /F1 24 Tf 40 200 Td (${words}) Tj ET`;
  const action =
    script === undefined ? '' : `/OpenAction << /S /JavaScript /JS (${script.replace(/[()\\]/g, '\\$&')}) >>`;
  const parts = [
    `<< /Type /Catalog /Pages 2 0 R ${action} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${line.length} >>\nstream\n${line}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const places = parts.map((part, at) => {
    const place = String(text.length).padStart(10, '0');
    text += `${at + 1} 0 obj\n${part}\nendobj\n`;
    return `${place} 00000 n \n`;
  });
  const table = `xref\n0 ${parts.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const end = `trailer << /Size ${parts.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + table + end, 'latin1');
}
