import type { Outbound } from '#libs/outbound';
import { GDELT_URL, isSourceKind, parseDefinition, type SourceDefinition } from '#libs/sources';

/** A source as somebody wrote it: in a form, on a command line, in a list. */
export interface WantedSource {
  kind: string;
  url: string;
  settings?: unknown;
}

export interface DefinitionProblem {
  path: string;
  message: string;
}

export type Defined =
  | { outcome: 'defined'; definition: SourceDefinition }
  | { outcome: 'invalid'; code: 'address-refused' | 'invalid'; problems: DefinitionProblem[] };

/** Kinds that people add; the bundled sample is none of them. */
export const ADDABLE_KINDS = ['feed', 'sitemap', 'page', 'folder', 'gdelt'] as const;

/** Checks kind, address and settings without asking the network. */
export function defineSource({ kind, url, settings }: WantedSource, outbound: Outbound): Defined {
  if (!isSourceKind(kind) || kind === 'file')
    return invalid('kind', `"${kind.slice(0, 40)}" is not a kind of source; those are ${ADDABLE_KINDS.join(', ')}.`);
  const address =
    kind === 'folder' ? folderAddress(url) : webAddress(kind === 'gdelt' && url === '' ? GDELT_URL : url, outbound);
  if (address.outcome === 'invalid') return address;
  const parsed = parseDefinition(kind, address.url, settings);
  return parsed.outcome === 'defined' ? parsed : { outcome: 'invalid', code: 'invalid', problems: parsed.problems };
}

type Address = { outcome: 'found'; url: string } | Extract<Defined, { outcome: 'invalid' }>;

function webAddress(url: string, outbound: Outbound): Address {
  const check = outbound.check(url);
  if (check.outcome === 'allowed') return { outcome: 'found', url: check.url };
  return { outcome: 'invalid', code: 'address-refused', problems: [{ path: 'url', message: check.message }] };
}

/** `folder:` and a path below the watched folder, written in one way only; the watched folder itself is `folder:.`. */
function folderAddress(text: string): Address {
  const parts = text
    .trim()
    .replace(/^folder:/, '')
    .split(/[/\\]+/)
    .filter((part) => part !== '' && part !== '.');
  if (parts.includes('..') || parts.some((part) => part.startsWith('.')) || text.includes('\0'))
    return invalid(
      'url',
      'The path must stay in the watched folder, and hidden folders are not read; write for example "incoming".',
    );
  const path = parts.join('/');
  if (path.length > 500) return invalid('url', 'The path is longer than 500 characters.');
  return { outcome: 'found', url: `folder:${path === '' ? '.' : path}` };
}

function invalid(path: string, message: string): Extract<Defined, { outcome: 'invalid' }> {
  return { outcome: 'invalid', code: 'invalid', problems: [{ path, message }] };
}
