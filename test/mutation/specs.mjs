import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readFileSync, readdirSync } from 'node:fs';
import vm from 'node:vm';
import { transformSync } from '@swc/core';
import { expect } from 'expect';
import { bind as eachOf } from 'jest-each';

const require = createRequire(import.meta.url);

/**
 * Loads the specs of one library as often as wanted, each time with fresh modules: the library keeps what it worked out,
 * and what one mutant worked out must not answer for the next. Everything outside the library is loaded once, from `dist`.
 */
export class Specs {
  #scripts = new Map();
  #outside = new Map();

  static async of(folder, projectRoot) {
    const specs = new Specs();
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .toSorted()
      .map((name) => path.join(folder, name));
    const outside = new Set();
    for (const file of files.filter((name) => name.endsWith('.ts'))) {
      const code = compiled(file);
      specs.#scripts.set(
        file,
        new vm.Script(`(function (exports, require, __filename) {${code}\n})`, { filename: file }),
      );
      for (const [, name] of code.matchAll(/require\("([^."][^"]*)"\)/g)) outside.add(name);
    }
    for (const name of outside) specs.#outside.set(name, await load(name, projectRoot));
    return specs;
  }

  get files() {
    return [...this.#scripts.keys()].filter((file) => file.endsWith('.spec.ts'));
  }

  /** Evaluates a spec, with modules of its own as Jest does, and gives the tests that it declares. */
  load(file) {
    return declaredBy(file, () => this.#evaluate(file, new Map()));
  }

  #evaluate(file, modules) {
    const known = modules.get(file);
    if (known) return known;
    const exports = {};
    modules.set(file, exports);
    const imported = (name) => {
      if (!name.startsWith('.')) return this.#outside.get(name);
      return this.#evaluate(path.resolve(path.dirname(file), name).replace(/\.js$/, '.ts'), modules);
    };
    this.#scripts.get(file).runInThisContext()(exports, imported, file);
    return exports;
  }
}

function compiled(file) {
  return transformSync(readFileSync(file, 'utf8'), {
    filename: file,
    swcrc: false,
    configFile: false,
    module: { type: 'commonjs' },
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
  }).code;
}

async function load(name, projectRoot) {
  const library = /^#libs\/([^/]+)$/.exec(name)?.[1];
  if (!library) return require(name);
  const exports = await import(pathToFileURL(path.join(projectRoot, 'dist/libs', library, 'src/index.js')).href);
  return library === 'knowledge' ? openedOnce(exports) : exports;
}

/** The catalogue and the lexicon are data; opening them anew for each mutant would be most of the time. */
function openedOnce({ readCatalogue, readLexicon, ...others }) {
  const catalogue = readCatalogue();
  const lexicon = readLexicon();
  return { ...others, readCatalogue: () => catalogue, readLexicon: () => lexicon };
}

/** The little of Jest's way of declaring tests that the specs of a pure library need. */
function declaredBy(file, evaluate) {
  const tests = [];
  const titles = [];
  const it = (title, run) => {
    const name = [...titles, title].join(' ');
    tests.push({ id: `${path.basename(file)} ${name}`, name, file, run });
  };
  const describe = (title, declare) => {
    titles.push(title);
    declare();
    titles.pop();
  };
  it.each = eachOf(it);
  describe.each = eachOf(describe);
  Object.assign(globalThis, { describe, it, expect });
  evaluate();
  return tests;
}
