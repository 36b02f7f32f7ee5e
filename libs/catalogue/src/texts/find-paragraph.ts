import { placeOf } from '../pinpoint.js';
import type { Pinpoint, PinpointParts } from '../pinpoint.js';
import { letter, roman } from './labels.js';
import type { Section } from './outline.js';

/** The words at a pinpoint, or which part of it the text does not have. */
export type FoundParagraph = { found: true; text: string } | { found: false; missing: string; instead: string[] };

type Place = Omit<PinpointParts, 'number'>;

export function findParagraph(sections: readonly Section[], pinpoint: Pinpoint): FoundParagraph {
  const place = placeOf(pinpoint);
  const section = sectionOf(sections, place.annex);
  if (!section) {
    return {
      found: false,
      missing: place.annex ?? 'body',
      instead: sections.flatMap(({ annex }) => (annex === null ? [] : [`annex ${annex}`.trim()])),
    };
  }
  if (place.paragraph === null) return { found: true, text: wholeOf(section) };
  return partsOf(section, place.paragraph, place.indent);
}

/** With all that stands below it: the letters of a paragraph, the numerals of a letter. */
export function withSubparagraphs(section: Section, part: string): string {
  const below = [...section.parts].filter(([key]) => key.startsWith(`${part}(`) || key.startsWith(`${part} indent`));
  const lines = below.map(([key, text]) => `${key.slice(part.length).replace(/^ indent \d+$/, '–')} ${text}`);
  return [section.parts.get(part) ?? '', ...lines].join('\n');
}

function sectionOf(sections: readonly Section[], annex: Place['annex']): Section | undefined {
  if (annex === null) return sections.find((section) => section.annex === null);
  const [, name, part] = /^annex(?: ([A-Z]+))?(?: part (I+))?$/.exec(annex) ?? [];
  const annexes = sections.filter((section) => section.annex !== null);
  const named = name === undefined ? annexes[0] : annexes.find((section) => isNamed(section, name));
  if (!named || part === undefined) return named;
  const isHeaded = named.headings.some((heading) => new RegExp(`^part ${part}\\b`, 'i').test(heading));
  return isHeaded || named.restarts >= Math.max(1, part.length - 1) ? named : undefined;
}

/** `II` and `2` are the same name. */
function isNamed({ annex }: Section, name: string): boolean {
  return annex === name || (annex !== null && /^\d+$/.test(annex) && roman(Number(annex)).toUpperCase() === name);
}

function partsOf(section: Section, paragraph: string, indent: number | null): FoundParagraph {
  const wanted = indent === null ? expand(paragraph) : [`${paragraph} indent ${indent}`];
  const missing = wanted.find((part) => !section.parts.has(part) && inRunningText(section, part) === null);
  if (missing !== undefined) return { found: false, missing, instead: siblingsOf(section, missing) };
  const texts = wanted.map((part) => inRunningText(section, part) ?? withSubparagraphs(section, part));
  return { found: true, text: texts.join('\n') };
}

/** Sub-paragraphs that are printed within their paragraph: `shall not apply to (a) supplies of ..., (b) supplies of ...`. */
function inRunningText(section: Section, part: string): string | null {
  const match = /^(\d+)\(([a-z])\)$/.exec(part);
  const whole = match?.[1] === undefined || section.parts.has(part) ? undefined : section.parts.get(match[1]);
  if (whole === undefined) return null;
  const marks = [...whole.matchAll(/(?<![\d)] ?|paragraphs? )(?:\(([a-z])\)|(?<=[:;] )([a-z])\.) /g)];
  const starts = marks.filter((mark, index) => (mark[1] ?? mark[2]) === String.fromCodePoint(97 + index));
  const index = starts.findIndex((mark) => (mark[1] ?? mark[2]) === match?.[2]);
  return index < 0 ? null : whole.slice(starts[index]?.index, starts[index + 1]?.index).trim();
}

/** `11-13` is 11, 12 and 13; `3(a)-(c)` is 3(a), 3(b) and 3(c); `3(b)(i)-(ii)` is 3(b)(i) and 3(b)(ii). */
function expand(paragraph: string): string[] {
  const numbers = /^(\d+)-(\d+)$/.exec(paragraph);
  if (numbers) return range(Number(numbers[1]), Number(numbers[2])).map(String);
  const [, base, first, last] = /^(\d+(?:\([a-z]+\))*)\(([a-z]+)\)-\(([a-z]+)\)$/.exec(paragraph) ?? [];
  if (base === undefined || first === undefined || last === undefined) return paragraph.split('-');
  return sequence(first, last, base.includes('(')).map((name) => `${base}(${name})`);
}

function sequence(first: string, last: string, isRoman: boolean): string[] {
  const names = range(isRoman ? 1 : 0, 40).map((index) => (isRoman ? roman(index) : letter(index)));
  return names.slice(names.indexOf(first), names.indexOf(last) + 1);
}

function siblingsOf(section: Section, part: string): string[] {
  const parent = part.replace(/(?:\([a-z]+\)| indent \d+)$/, '');
  const isSibling = (key: string) =>
    parent === part ? /^\d+$/.test(key) : key.startsWith(`${parent}(`) || key.startsWith(`${parent} indent`);
  return [...section.parts.keys()].filter(isSibling);
}

function wholeOf({ headings, parts }: Section): string {
  return [...headings, ...[...parts].map(([key, text]) => `${key}. ${text}`)].join('\n');
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
