import type { Path, Template, TemplateNode } from './parse-template.js';

export type Rendering = { outcome: 'text'; text: string } | { outcome: 'problem'; message: string };

/** How a value is written so that it cannot end the string or the markup it stands in. */
export type Escape = (text: string) => string;

/** As much as receivers are told to expect; sections in sections multiply, and this is where they end. */
export const RENDERED_LENGTH_MAX = 64_000;
const STEPS_MAX = 20_000;

export const asJsonString: Escape = (text) => JSON.stringify(text).slice(1, -1);
export const asPlainText: Escape = (text) => text;

/** Names that were asked for, and those that were there: for telling a person of a misspelt one. */
export interface Lookups {
  asked: Set<string>;
  found: Set<string>;
}

export function renderTemplate(
  template: Template,
  context: Readonly<Record<string, unknown>>,
  escape: Escape,
  lookups: Lookups = { asked: new Set(), found: new Set() },
): Rendering {
  const rendering = new Renderer(escape, lookups);
  const isWhole = rendering.render(template, [context]);
  if (isWhole) return { outcome: 'text', text: rendering.text() };
  return {
    outcome: 'problem',
    message: `The message of the template gets longer than ${RENDERED_LENGTH_MAX} characters; use fewer sections inside one another.`,
  };
}

class Renderer {
  private readonly parts: string[] = [];
  private length = 0;
  private steps = 0;

  constructor(
    private readonly escape: Escape,
    private readonly lookups: Lookups,
  ) {}

  text(): string {
    return this.parts.join('');
  }

  /** False when a limit is reached. `scopes` are what names are looked up in, the innermost last. */
  render(nodes: readonly TemplateNode[], scopes: readonly unknown[]): boolean {
    return nodes.every((node) => {
      this.steps += 1;
      return this.steps <= STEPS_MAX && this.renderOne(node, scopes);
    });
  }

  private renderOne(node: TemplateNode, scopes: readonly unknown[]): boolean {
    switch (node.kind) {
      case 'text':
        return this.add(node.text);
      case 'value':
        return this.add(this.escape(inWords(this.lookUp(node.path, scopes))));
      case 'json':
        return this.add(JSON.stringify(this.lookUp(node.path, scopes) ?? null));
      case 'section':
        return this.renderSection(node, scopes);
    }
  }

  private renderSection(
    { path, isInverted, inner }: Extract<TemplateNode, { kind: 'section' }>,
    scopes: readonly unknown[],
  ): boolean {
    const value = this.lookUp(path, scopes);
    const entries = Array.isArray(value) ? value : isThere(value) ? [value] : [];
    if (isInverted) return entries.length > 0 || this.render(inner, scopes);
    return entries.every((entry: unknown, at) => {
      const place = { '@first': at === 0, '@last': at === entries.length - 1 };
      return this.render(inner, [...scopes, place, entry]);
    });
  }

  private lookUp(path: Path, scopes: readonly unknown[]): unknown {
    const [first, ...rest] = path;
    if (first === undefined) return scopes.at(-1);
    const name = path.join('.');
    this.lookups.asked.add(name);
    const scope = scopes.findLast((one) => has(one, first));
    let value: unknown = has(scope, first) ? scope[first] : undefined;
    for (const key of rest) value = has(value, key) ? value[key] : undefined;
    if (value !== undefined) this.lookups.found.add(name);
    return value;
  }

  private add(text: string): boolean {
    this.length += text.length;
    if (this.length > RENDERED_LENGTH_MAX) return false;
    this.parts.push(text);
    return true;
  }
}

/** What an object says of itself only: nothing of its prototype can be reached by a name. */
function has(value: unknown, key: string): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, key);
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false && value !== '';
}

function inWords(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(inWords).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean);
}
