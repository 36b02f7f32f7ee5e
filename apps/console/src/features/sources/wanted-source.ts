import type { SourceKind } from '../../api/contract.js';
import type { WantedTrial } from '../../api/source-intake-contract.js';

/** What people choose: a kind, or to have it found out from the address. */
export type ChosenKind = 'find' | Exclude<SourceKind, 'file'>;

export const CHOSEN_KINDS: readonly ChosenKind[] = ['find', 'feed', 'sitemap', 'page', 'folder', 'gdelt'];

/** The form as it is filled in; fields of another kind keep what was written until it is chosen again. */
export interface WantedSource {
  kind: ChosenKind;
  address: string;
  folder: string;
  linkSelector: string;
  mustContain: string;
  /** Null: the usual ones, which the API knows. */
  codes: string[] | null;
}

export const NOTHING_WANTED: WantedSource = {
  kind: 'find',
  address: '',
  folder: '',
  linkSelector: '',
  mustContain: '',
  codes: null,
};

const WITHOUT_SCHEME = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+\.?(:\d+)?(?=$|[/?#])/u;

/** People write `news.example.org`, as they do into a browser. Whatever else it is, the API says what is wrong with it. */
export function webAddress(written: string): string {
  const address = written.trim();
  return WITHOUT_SCHEME.test(address) ? `https://${address}` : address;
}

/** What the API is asked to test. */
export function wantedTrial(form: WantedSource): WantedTrial {
  const url = webAddress(form.address);
  const mustContain = form.mustContain.trim() === '' ? {} : { mustContain: form.mustContain.trim() };
  switch (form.kind) {
    case 'find':
      return { url };
    case 'feed':
      return { kind: 'feed', url };
    case 'sitemap':
      return { kind: 'sitemap', url, settings: mustContain };
    case 'page':
      return { kind: 'page', url, settings: { linkSelector: form.linkSelector.trim(), ...mustContain } };
    case 'folder':
      return { kind: 'folder', url: form.folder.trim() };
    case 'gdelt':
      return { kind: 'gdelt', url, settings: form.codes === null ? {} : { codes: form.codes } };
  }
}
