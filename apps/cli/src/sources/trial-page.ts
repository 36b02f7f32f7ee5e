import type { Trial } from '#libs/archive';

/** What a test of a source found, for a terminal. */
export function trialPage(trial: Trial): string {
  const { definition, message, candidates } = trial;
  const lines = [message, `  ${definition.kind}  ${definition.url}`];
  if (trial.outcome === 'readable') {
    for (const { title, url, published, text } of trial.items) {
      const day = published.at === null ? 'no date   ' : published.at.slice(0, 10);
      lines.push('', `${day}  ${title || (url ?? '')}`);
      if (title !== '' && url !== null) lines.push(`            ${url}`);
      if (text) lines.push(`            ${text.replace(/\s+/g, ' ').slice(0, 160)}`);
    }
    const more = trial.itemCount - trial.items.length;
    if (more > 0) lines.push('', `… and ${more} more.`);
    for (const remark of trial.remarks) lines.push('', `Note: ${remark}`);
  }
  const others = candidates.filter(({ url }) => url !== definition.url);
  if (others.length > 0) {
    lines.push('', 'The address also leads to:');
    for (const { kind, url, title } of others) lines.push(`  ${kind}  ${url}${title ? `  (${title})` : ''}`);
  }
  return lines.join('\n');
}
