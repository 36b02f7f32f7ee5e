import type { SourceTrial } from '../../api/source-intake-contract.js';

const LONGEST = 200;

/** The title that the source gives itself, else what its address says first. */
export function suggestedName({ title, kind, url }: Pick<SourceTrial, 'title' | 'kind' | 'url'>): string {
  const own = title?.trim() ?? '';
  if (own !== '') return own.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '');
  if (kind === 'gdelt') return 'GDELT';
  if (kind === 'folder') return url.replace(/^folder:\.?/, '');
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}
