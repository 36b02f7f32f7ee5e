import PostalMime, { type Email } from 'postal-mime';
import { collapse, plainText } from '../plain-text.js';
import type { FileArticle, FileProblem } from './file-article.js';

const NESTING_MAX = 20;
const HEADERS_BYTES_MAX = 256 * 1024;

/** A saved e-mail: its subject, date, sender and text. Attachments are left alone. */
export async function readMail(bytes: Uint8Array): Promise<FileArticle | FileProblem> {
  let mail: Email;
  try {
    mail = await PostalMime.parse(bytes, { maxNestingDepth: NESTING_MAX, maxHeadersSize: HEADERS_BYTES_MAX });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { outcome: 'problem', message: `The file is not an e-mail that can be read: ${detail.slice(0, 200)}.` };
  }
  if (mail.headers.length === 0 || (mail.from === undefined && mail.date === undefined && mail.subject === undefined))
    return { outcome: 'problem', message: 'The file is not an e-mail: it has neither sender nor date nor subject.' };
  const attachments = mail.attachments.filter(({ related }) => related !== true).length;
  return {
    outcome: 'read',
    title: collapse(mail.subject ?? ''),
    text: textOf(mail),
    author: mail.from?.name || mail.from?.address || null,
    published: mail.date ?? null,
    remarks:
      attachments === 0
        ? []
        : [`${attachments} ${attachments === 1 ? 'attachment was' : 'attachments were'} not read.`],
  };
}

function textOf({ text, html }: Email): string {
  const plain = (text ?? '').replace(/\r\n?/g, '\n').trim();
  const marked = html === undefined ? '' : plainText(html);
  // Some senders put "this message needs an HTML reader" where the plain text should be.
  return marked.length > plain.length * 2 ? marked : plain;
}
