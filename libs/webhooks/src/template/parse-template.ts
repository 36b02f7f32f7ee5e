/** Names separated by dots, or `.` alone for the entry of the list that is gone through. */
export type Path = readonly string[];

export type TemplateNode =
  | { kind: 'text'; text: string }
  | { kind: 'value'; path: Path }
  /** The whole value as JSON, with quotes and brackets. */
  | { kind: 'json'; path: Path }
  /** For each entry of a list, or once for a value that is there; `isInverted`: when there is none. */
  | { kind: 'section'; path: Path; isInverted: boolean; inner: readonly TemplateNode[] };

export type Template = readonly TemplateNode[];

export type TemplateReading = { outcome: 'template'; template: Template } | { outcome: 'problem'; message: string };

export const TEMPLATE_LENGTH_MAX = 10_000;
const DEPTH_MAX = 8;

interface OpenSection {
  name: string;
  line: number;
  nodes: TemplateNode[];
  node: { path: Path; isInverted: boolean } | null;
}

/**
 * Reads a template of our own small language: `{{name}}`, `{{json name}}`, `{{#list}}...{{/list}}`,
 * `{{^list}}...{{/list}}` and `{{! comment}}`. There is nothing in it that calls, includes or counts: what it costs is
 * bounded by its length and the event's.
 */
export function parseTemplate(text: string): TemplateReading {
  if (text.trim() === '') return problem('The template is empty.');
  if (text.length > TEMPLATE_LENGTH_MAX) {
    return problem(`The template has ${text.length} characters; at most ${TEMPLATE_LENGTH_MAX} are allowed.`);
  }
  try {
    return { outcome: 'template', template: parse(text) };
  } catch (error) {
    if (error instanceof Unreadable) return problem(error.message);
    throw error;
  }
}

class Unreadable extends Error {
  constructor(line: number, message: string) {
    super(`Line ${line}: ${message}`);
  }
}

function parse(text: string): Template {
  const open: OpenSection[] = [{ name: '', line: 1, nodes: [], node: null }];
  let at = 0;
  while (at < text.length) {
    const start = text.indexOf('{{', at);
    const before = text.slice(at, start === -1 ? undefined : start);
    if (before !== '') open.at(-1)!.nodes.push({ kind: 'text', text: before });
    if (start === -1) break;
    const line = lineOf(text, start);
    const end = text.indexOf('}}', start + 2);
    if (end === -1) throw new Unreadable(line, 'a tag is opened with {{ and never closed with }}.');
    readTag(text.slice(start + 2, end), line, open);
    at = end + 2;
  }
  const left = open.at(-1)!;
  if (open.length > 1) throw new Unreadable(left.line, `{{#${left.name}}} is never closed; write {{/${left.name}}}.`);
  return left.nodes;
}

function readTag(tag: string, line: number, open: OpenSection[]): void {
  const sign = /^\s*[#^/!>&={]/.exec(tag)?.[0]?.trim() ?? '';
  const rest = tag.trim().slice(sign.length).trim();
  switch (sign) {
    case '!':
      return;
    case '#':
    case '^':
      return openSection(rest, line, sign === '^', open);
    case '/':
      return closeSection(rest, line, open);
    case '':
      return void open.at(-1)!.nodes.push(readValue(rest, line));
    default:
      throw new Unreadable(
        line,
        `{{${sign} is not part of this language; there are {{name}}, {{json name}}, {{#name}}, {{^name}}, {{/name}} and {{! comments}}.`,
      );
  }
}

function readValue(rest: string, line: number): TemplateNode {
  const json = /^json\s+(.*)$/s.exec(rest);
  return json ? { kind: 'json', path: pathOf(json[1]!, line) } : { kind: 'value', path: pathOf(rest, line) };
}

function openSection(name: string, line: number, isInverted: boolean, open: OpenSection[]): void {
  const path = pathOf(name, line);
  if (open.length > DEPTH_MAX) throw new Unreadable(line, `sections may lie ${DEPTH_MAX} deep, not deeper.`);
  open.push({ name, line, nodes: [], node: { path, isInverted } });
}

function closeSection(name: string, line: number, open: OpenSection[]): void {
  const section = open.at(-1)!;
  if (!section.node) throw new Unreadable(line, `{{/${name}}} closes a section that was never opened.`);
  if (section.name !== name) {
    throw new Unreadable(
      line,
      `{{/${name}}} stands where {{/${section.name}}} must close the section of line ${section.line}.`,
    );
  }
  open.pop();
  open.at(-1)!.nodes.push({ kind: 'section', ...section.node, inner: section.nodes });
}

function pathOf(name: string, line: number): Path {
  if (name === '.') return [];
  if (!/^@?\w+(\.\w+)*$/.test(name)) {
    throw new Unreadable(line, `"${name.slice(0, 60)}" is not a name; names look like data.alert.headline.`);
  }
  return name.split('.');
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}

function problem(message: string): TemplateReading {
  return { outcome: 'problem', message };
}
