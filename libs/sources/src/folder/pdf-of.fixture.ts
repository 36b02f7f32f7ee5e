/** A small PDF for tests: lines of Helvetica at their height on the page. */
export function pdfOf({
  title,
  created,
  pages,
}: {
  title?: string;
  created?: string;
  pages: [string, number][][];
}): Buffer {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const font = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
  const contents = pages.map((lines) => {
    const text = lines.map(([words, y]) => `BT /F1 10 Tf 1 0 0 1 72 ${y} Tm (${words}) Tj ET`).join('\n');
    return add(`<< /Length ${text.length} >>\nstream\n${text}\nendstream`);
  });
  const tree = objects.length + pages.length + 1;
  const kids = contents.map((content) =>
    add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources << /Font << /F1 ${font} 0 R >> >> >>`,
    ),
  );
  add(`<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`);
  const catalog = add(`<< /Type /Catalog /Pages ${tree} 0 R >>`);
  const info = add(`<<${title ? ` /Title (${title})` : ''}${created ? ` /CreationDate (${created})` : ''} >>`);
  return assembled(objects, `/Root ${catalog} 0 R /Info ${info} 0 R`);
}

function assembled(objects: readonly string[], trailer: string): Buffer {
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return Buffer.from(
    `${body}xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  );
}
