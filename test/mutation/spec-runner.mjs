import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { Specs } from './specs.mjs';

const PROJECT_ROOT = path.resolve(import.meta.dirname, '../..');
const FOLDER = 'libs/assessment/src';

/** Thousands of questions each: they would find little more, and each mutant that survives would meet them all. */
const TOO_LONG = [/^assess\.property\.spec\.ts /, / are forgotten in time/, / are bounded by their own number/];

/** Specs of the whole law come last, since they are long to load. */
const WHOLE_LAW = ['acceptance', 'law-in-other-words', 'documented-cases', 'boundary-cases'];

/** Runs the specs of `libs/assessment` in the process of the runner: a mutant takes milliseconds, not a start of Jest. */
class SpecRunner {
  #specs;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    globalThis.__stryker__ ??= {};
    this.#specs = await Specs.of(path.resolve(FOLDER), PROJECT_ROOT);
  }

  async dryRun() {
    const shared = globalThis.__stryker__;
    shared.activeMutant = undefined;
    shared.mutantCoverage = { static: {}, perTest: {} };
    const results = new Map();
    for (const test of this.#specs.files.flatMap((file) => this.#testsOf(file))) {
      if (results.has(test.id))
        return { status: DryRunStatus.Error, errorMessage: `two tests are called "${test.id}"` };
      shared.currentTestId = test.id;
      results.set(test.id, await run(test));
      shared.currentTestId = undefined;
    }
    return { status: DryRunStatus.Complete, tests: [...results.values()], mutantCoverage: shared.mutantCoverage };
  }

  async mutantRun({ activeMutant, sandboxFileName, testFilter, hitLimit, mutantActivation }) {
    const shared = globalThis.__stryker__;
    Object.assign(shared, {
      mutantCoverage: { static: {}, perTest: {} },
      hitCount: hitLimit ? 0 : undefined,
      hitLimit,
    });
    const results = [];
    try {
      for (const file of this.#filesFor(testFilter, sandboxFileName)) {
        shared.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
        const tests = this.#testsOf(file).filter(({ id }) => testFilter?.includes(id) ?? true);
        shared.activeMutant = activeMutant.id;
        for (const test of tests) {
          results.push(await run(test));
          const reached = determineHitLimitReached(shared.hitCount, hitLimit);
          if (reached) return reached;
          if (results.at(-1).status === TestStatus.Failed) return resultOf(results);
        }
      }
    } catch (error) {
      results.push({ id: 'loading the specs', name: 'loading the specs', timeSpentMs: 0, ...failed(error) });
    } finally {
      shared.activeMutant = undefined;
    }
    return resultOf(results);
  }

  #testsOf(file) {
    return this.#specs.load(file).filter(({ id }) => !TOO_LONG.some((pattern) => pattern.test(id)));
  }

  /** The spec beside the mutant first, then those of the same folder: most mutants do not live longer. */
  #filesFor(testFilter, mutated) {
    const names = testFilter && new Set(testFilter.map((id) => id.slice(0, id.indexOf(' '))));
    const distance = (file) => {
      if (file === mutated.replace(/\.ts$/, '.spec.ts')) return 0;
      const far = WHOLE_LAW.indexOf(path.basename(file, '.spec.ts'));
      if (far >= 0) return 3 + far;
      return path.dirname(file) === path.dirname(mutated) ? 1 : 2;
    };
    return this.#specs.files
      .filter((file) => !names || names.has(path.basename(file)))
      .sort((one, other) => distance(one) - distance(other));
  }
}

function resultOf(tests) {
  return toMutantRunResult({ status: DryRunStatus.Complete, tests });
}

async function run({ id, name, file, run: body }) {
  const start = performance.now();
  const result = { id, name, fileName: file };
  try {
    await body();
    return { ...result, status: TestStatus.Success, timeSpentMs: performance.now() - start };
  } catch (error) {
    return { ...result, ...failed(error), timeSpentMs: performance.now() - start };
  }
}

function failed(error) {
  return { status: TestStatus.Failed, failureMessage: error instanceof Error ? error.message : String(error) };
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'specs', SpecRunner)];
