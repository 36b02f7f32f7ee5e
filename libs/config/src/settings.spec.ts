import { readFileSync } from 'node:fs';
import path from 'node:path';
import { configurationPage } from './configuration-page.js';
import { projectRoot } from './project-root.js';
import { describeProblems, readSettings } from './settings.js';

describe('settings', () => {
  it('name the variable and the remedy when a value cannot be used', () => {
    const read = readSettings({ DATABASE_URL: 'mysql://x', PORT: '99999', SECRET_KEY: 'short' });
    expect(read.ok).toBe(false);
    if (read.ok) return;
    const text = describeProblems(read.problems);
    expect(text).toContain('DATABASE_URL: must start with postgres://');
    expect(text).toContain('PORT');
    expect(text).toContain('openssl rand -base64 32');
  });

  it('treat an empty variable as not set', () => {
    const read = readSettings({ DATABASE_URL: '', PORT: '' });
    expect(read).toMatchObject({ ok: true, settings: { PORT: 3000 } });
  });

  it('are all described, and the page in docs is up to date', () => {
    const page = readFileSync(path.join(projectRoot(), 'docs/configuration.md'), 'utf8');
    expect(page).toBe(configurationPage());
    expect(page).not.toContain('undefined');
  });
});
