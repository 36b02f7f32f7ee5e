const TRACKING_PARAMETER =
  /^(utm_\w+|at_(medium|campaign|custom\d|link\w*|bbc_team|format|ptr_name)|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|yclid|igshid|mc_[ce]id|_hs(enc|mi)|mkt_tok|ns_(mchannel|source|campaign|linkname|fee)|cmpid|cmp|ito|ocid|smid|spm|ref_(src|url)|s_cid|traffic_source|__twitter_impression|guccounter|guce_referrer\w*)$/i;

const LENGTH_MAX = 2000;

/**
 * The one address an article is known by: absolute, http or https, without credentials, tracking parameters and
 * fragment. Null when the text is no such address.
 */
export function canonicalUrl(address: string, base?: string | null): string | null {
  const url = parse(address, base);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:') || !url.hostname) return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  if (url.hostname.endsWith('.')) url.hostname = url.hostname.replace(/\.+$/, '');
  if (url.search) dropTracking(url);
  return url.href.length <= LENGTH_MAX ? url.href : null;
}

/** The fragment of an address, for feeds whose items are places on one page. */
export function fragmentOf(address: string): string {
  const at = address.indexOf('#');
  return at < 0 ? '' : address.slice(at).trim();
}

function parse(address: string, base?: string | null): URL | null {
  const trimmed = address.trim();
  if (trimmed === '') return null;
  try {
    return new URL(trimmed, base ?? undefined);
  } catch {
    return null;
  }
}

function dropTracking(url: URL): void {
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !TRACKING_PARAMETER.test(pair.split('=', 1)[0]!));
  url.search = kept.join('&');
}
