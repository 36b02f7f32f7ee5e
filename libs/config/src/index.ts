export { describeProblems, publicUrl, readSettings, retentionRule, watchedFolder } from './settings.js';
export type { SettingProblem, Settings, SettingsRead } from './settings.js';
export { configurationPage } from './configuration-page.js';
export { productVersion, projectRoot } from './project-root.js';
export { readSecretKeys, secretKeyFile, writeSecretKeys } from './secret-key.js';
