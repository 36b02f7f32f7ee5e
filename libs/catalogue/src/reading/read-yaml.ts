import { isAlias, isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Node, Scalar, YAMLError, YAMLMap, YAMLSeq } from 'yaml';
import { joinPath, Places } from './places.js';
import type { Place } from './places.js';
import type { Problem } from './problem.js';
import { yamlTrap } from './yaml-traps.js';

export type YamlValue = string | number | boolean | null | YamlValue[] | { [key: string]: YamlValue };

export interface ReadYaml {
  value: YamlValue;
  places: Places;
  problems: Problem[];
}

/** Reads YAML 1.2 (core schema), refuses what older readers would take for something else, and remembers every line. */
export function readYaml(text: string, file: string): ReadYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: true,
    lineCounter: lines,
    prettyErrors: false,
  });
  const reader = new DocumentReader(file, lines);
  for (const error of [...document.errors, ...document.warnings]) reader.syntax(error);
  const value = reader.problems.length > 0 ? null : reader.read(document.contents, '');
  return { value, places: reader.places, problems: reader.problems };
}

class DocumentReader {
  readonly problems: Problem[] = [];
  readonly places: Places;

  constructor(
    private readonly file: string,
    private readonly lines: LineCounter,
  ) {
    this.places = new Places(file);
  }

  syntax(error: YAMLError): void {
    const [wrong, write] =
      error.code === 'DUPLICATE_KEY'
        ? [
            'this key stands twice in the same mapping, and only one of the two would count',
            'Delete one of them, or merge their values',
          ]
        : [
            `not readable as YAML (${error.code}): ${firstLine(error.message)}`,
            'Compare the indentation, quotes and colons with a record that loads. A text with a colon in it goes in quotes or after >-',
          ];
    this.problems.push({ file: this.file, ...this.place(error.pos[0]), path: '', wrong, write });
  }

  read(node: unknown, path: string): YamlValue {
    if (node === null || node === undefined) return null;
    if (isMap(node)) return this.readMap(node, path);
    if (isSeq(node)) return this.readSeq(node, path);
    if (isScalar(node)) return this.readScalar(node, path);
    if (isAlias(node))
      this.refuse(node, path, 'anchors and aliases (& and *) are not used here', 'Write the value out');
    return null;
  }

  private readMap(map: YAMLMap, path: string): YamlValue {
    this.checkNode(map, path);
    const value: { [key: string]: YamlValue } = {};
    this.places.remember(value, path, this.placeOf(map));
    for (const pair of map.items) {
      if (!isPair(pair) || !isScalar(pair.key)) continue;
      const key = String(pair.key.value);
      this.checkTrap(pair.key, joinPath(path, key));
      this.places.rememberPart(value, key, this.placeOf(pair.key));
      value[key] = this.read(pair.value, joinPath(path, key));
    }
    return value;
  }

  private readSeq(sequence: YAMLSeq, path: string): YamlValue {
    this.checkNode(sequence, path);
    const value: YamlValue[] = [];
    this.places.remember(value, path, this.placeOf(sequence));
    sequence.items.forEach((item, index) => {
      if (isNode(item)) this.places.rememberPart(value, index, this.placeOf(item));
      value.push(this.read(item, joinPath(path, index)));
    });
    return value;
  }

  private readScalar(scalar: Scalar, path: string): YamlValue {
    this.checkNode(scalar, path);
    this.checkTrap(scalar, path);
    const { value } = scalar;
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
    return null;
  }

  private checkTrap(scalar: Scalar, path: string): void {
    if (scalar.type !== 'PLAIN' || scalar.source === undefined) return;
    const trap = yamlTrap(scalar.source);
    if (trap) this.refuse(scalar, path, trap.wrong, trap.write);
  }

  private checkNode(node: Node, path: string): void {
    if (node.tag !== undefined && !node.tag.startsWith('tag:yaml.org,2002:')) {
      this.refuse(node, path, `the tag ${node.tag} is not used here`, 'Delete it');
    }
    if ('anchor' in node && node.anchor) {
      this.refuse(
        node,
        path,
        `the anchor &${node.anchor} is not used here`,
        'Delete it and write the value out where it is needed',
      );
    }
  }

  private refuse(node: Node, path: string, wrong: string, write: string): void {
    this.problems.push({ file: this.file, ...this.placeOf(node), path, wrong, write });
  }

  private placeOf(node: Node): Place {
    return this.place(node.range?.[0] ?? 0);
  }

  private place(offset: number): Place {
    const { line, col } = this.lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/[.:]+$/, '');
}
