import { officialUrl, type Catalogue, type Exemption, type Measure } from '#libs/catalogue';
import { field } from './table.js';
import { citations, procedureInWords, spanInWords, targetInWords } from './words.js';

/** One record with all that a reader needs to judge a transfer by it. */
export function measureInFull(measure: Measure, standing: string, catalogue: Catalogue, width: number): string {
  const exemptions = [...measure.exemptions, ...followed(measure, catalogue)];
  const lines: [string, string | null][] = [
    ['says', measure.paraphrase],
    ['paragraphs', citations(measure.basis)],
    ['carried on by', measure.amendedBy.length > 0 ? citations(measure.amendedBy) : null],
    ['official text', [...new Set(measure.basis.map(({ symbol }) => officialUrl(symbol)))].join(' ')],
    ['days', `${spanInWords(measure)}; ${standing}`],
    [
      'term',
      measure.sunset === null
        ? null
        : `last day ${measure.sunset.date} (${citations(measure.sunset.by)})${measure.sunset.note === null ? '' : `; ${measure.sunset.note}`}`,
    ],
    ['target', targetInWords(measure)],
    ['conduct', `${measure.conduct}, ${measure.direction}`],
    [
      'items',
      `${measure.items.scope}: ${measure.items.detail}${measure.items.excludes.length > 0 ? `; not: ${measure.items.excludes.join('; ')}` : ''}`,
    ],
    ['force', forceOf(measure)],
    ['disputed', disputeOf(measure)],
    [
      'uncertain',
      measure.uncertain === null
        ? null
        : `${measure.uncertain.from} to ${measure.uncertain.to}: ${measure.uncertain.why}`,
    ],
    ['exemptions', exemptions.length > 0 ? exemptions.map(exemptionInWords).join('\n') : 'none'],
    ['note', measure.note],
    [
      'checked',
      `${measure.basisChecked}; recorded ${measure.recorded}, verified ${measure.lastVerified ?? 'never'}${measure.local ? '; of this installation' : ''}`,
    ],
  ];
  return [
    measure.id,
    ...lines.flatMap(([label, text]) => (text === null ? [] : [field(`  ${label}`, text, width)])),
  ].join('\n');
}

function followed(measure: Measure, catalogue: Catalogue): Exemption[] {
  return measure.exemptionsFollow.flatMap((id) => catalogue.measure(id)?.exemptions ?? []);
}

function forceOf({ binding, bindingPart, effectKind }: Measure): string {
  const force = binding ? 'binding' : 'a call or authorisation, not binding';
  const kind = effectKind === 'ban' ? '' : `, ${effectKind.replaceAll('-', ' ')}`;
  return `${force}${kind}${bindingPart === null ? '' : `; binding part: ${bindingPart}`}`;
}

function disputeOf({ dispute }: Measure): string | null {
  if (dispute === null) return null;
  return `by ${dispute.by.join(' ') || 'no State by name'}: ${dispute.claim}. Accepted by ${dispute.acceptedBy.join(', ') || 'none by name'}. ${dispute.councilTest}`;
}

function exemptionInWords(exemption: Exemption): string {
  const { id, basis, when, from, until, recipients } = exemption;
  const days = from === null && until === null ? '' : ` [${from ?? 'start'} to ${until ?? 'end'}]`;
  const whom = recipients.length > 0 ? ` For: ${recipients.join('; ')}.` : '';
  return `${id}${days}: ${when}; ${procedureInWords(exemption)} (${citations(basis)}).${whom}`;
}
