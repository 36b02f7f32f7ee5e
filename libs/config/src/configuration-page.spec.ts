import { configurationPage } from './configuration-page.js';
import { settingsSchema } from './settings.js';

describe('the page of settings', () => {
  const page = configurationPage();

  it.each(Object.keys(settingsSchema.shape))('describes %s, its values and its default', (name) => {
    const [, section = ''] = page.split(`### ${name}\n`);
    const [description = '', values = ''] = section.trim().split('\n\n');
    expect(description.length).toBeGreaterThan(20);
    expect(values).toMatch(/^Values: .+\. Default: .+\.$/);
  });

  it('shows bounds of numbers and words of choices', () => {
    expect(page).toContain('Values: 0 to 65535. Default: `3000`.');
    expect(page).toContain('Values: `none`, `loopback`, `all`. Default: `"none"`.');
  });

  it('warns of the dangerous one', () => {
    expect(page.split('### dangerous_allow_private_networks')[1]).toContain('Leave it at "none"');
  });
});
