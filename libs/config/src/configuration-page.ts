import { z } from 'zod';
import { settingsSchema } from './settings.js';

interface DescribedProperty {
  description?: string;
  default?: unknown;
  type?: string;
  enum?: string[];
  minimum?: number;
  maximum?: number;
}

function allowed(property: DescribedProperty): string {
  if (property.enum) return property.enum.map((value) => `\`${value}\``).join(', ');
  if (property.type === 'integer') return `${property.minimum} to ${property.maximum}`;
  return 'text';
}

/** docs/configuration.md, made from the settings object so that it cannot fall behind. */
export function configurationPage(): string {
  const schema = z.toJSONSchema(settingsSchema, { io: 'input' });
  const properties = schema.properties as Record<string, DescribedProperty>;
  const sections = Object.entries(properties).map(([name, property]) => {
    const fallback = property.default === undefined ? 'none' : `\`${JSON.stringify(property.default)}\``;
    return `### ${name}\n\n${property.description}\n\nValues: ${allowed(property)}. Default: ${fallback}.\n`;
  });
  return [
    '# Configuration',
    '',
    'Settings are environment variables. All have defaults: `npm start` needs none. An unknown value stops the start with a message that names the variable.',
    'This page is generated from `libs/config/src/settings.ts` by `npm run docs`; a test fails when it is out of date.',
    '',
    ...sections,
  ].join('\n');
}
