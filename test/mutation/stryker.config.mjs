/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  plugins: ['./test/mutation/spec-runner.mjs'],
  testRunner: 'specs',
  coverageAnalysis: 'perTest',
  // What runs once, as a module loads, is nearly all tables of words; the evaluation and the boundary cases judge those.
  ignoreStatic: true,
  mutate: ['libs/assessment/src/**/*.ts', '!**/*.spec.ts', '!libs/assessment/src/testing/**'],
  concurrency: 1,
  timeoutMS: 15_000,
  thresholds: { high: 95, low: 90, break: 85 },
  ignorePatterns: ['*', '!libs', '!libs/assessment', '!libs/assessment/**', '!package.json', '!tsconfig.json'],
  tempDirName: '.stryker-tmp',
  reporters: ['clear-text', 'json', 'html', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
  htmlReporter: { fileName: 'reports/mutation/mutation.html' },
  allowEmpty: false,
};
