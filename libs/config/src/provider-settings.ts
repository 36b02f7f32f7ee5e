import { z } from 'zod';

const ROLES = ['viewer', 'analyst', 'approver', 'administrator', 'auditor'] as const;

/** Names of groups may hold commas and equals signs (`cn=analysts,ou=groups`): pairs part at `;` and at their last `=`. */
const pairs = z.string().transform((text, context) =>
  text
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair !== '')
    .map((pair) => {
      const at = pair.lastIndexOf('=');
      const [group, meaning] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
      if (at < 1 || group === '' || meaning === '') {
        context.addIssue({ code: 'custom', message: `"${pair}" must look like group=what the group gives` });
      }
      return { group, meaning };
    }),
);

const LOCAL = ['localhost', '127.0.0.1', '[::1]'];

function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, search, hash } = new URL(text);
  // What is said over plain http, anybody on the way could have said.
  const isSafe = protocol === 'https:' || (protocol === 'http:' && LOCAL.includes(hostname));
  return isSafe && search === '' && hash === '';
}

const issuer = z.string().refine(isIssuer, 'must be an https address without query and fragment');

/** Signing in through the company's provider of identities (OpenID Connect). */
export const providerSettings = {
  OIDC_ISSUER: issuer
    .optional()
    .describe(
      'Issuer of the OpenID Connect provider through which people sign in. Empty: people sign in with passwords only. See docs/openid-connect.md.',
    ),
  OIDC_CLIENT_ID: z.string().min(1).optional().describe('What the provider calls this service.'),
  OIDC_CLIENT_SECRET: z
    .string()
    .min(1)
    .optional()
    .describe('Secret of this service at the provider. Empty: a public client, which PKCE alone protects.'),
  OIDC_NAME: z
    .string()
    .min(1)
    .max(60)
    .default('your company')
    .describe('What the button on the sign-in page calls the provider: "Sign in with ...".'),
  OIDC_SCOPES: z
    .string()
    .regex(/(^| )openid( |$)/, 'must hold "openid"')
    .default('openid email profile')
    .describe('Scopes that are asked for. Some providers tell groups only when asked for a scope of their own.'),
  OIDC_GROUPS_CLAIM: z
    .string()
    .min(1)
    .default('groups')
    .describe("Claim of the ID token, or of the user's information, that names the groups of the person."),
  OIDC_ROLES: pairs
    .refine(
      (all) => all.every(({ meaning }) => (ROLES as readonly string[]).includes(meaning)),
      `each group must be given one of the roles ${ROLES.join(', ')}`,
    )
    .transform((all) => all.map(({ group, meaning }) => ({ group, role: meaning as (typeof ROLES)[number] })))
    .prefault('')
    .describe(
      'Which role a group gives, as `group=role; group=role`. The first that fits counts; the group `*` is everybody. Who has no role is not let in.',
    ),
  OIDC_TEAMS: pairs
    .transform((all) => all.map(({ group, meaning }) => ({ group, team: meaning })))
    .prefault('')
    .describe(
      'Into which team a group puts a person, as `group=team; group=team`. At each sign-in, people are put into these teams and taken out of them; other teams stay as they are.',
    ),
  OIDC_NETWORK: z
    .enum(['public', 'private'])
    .default('public')
    .describe('Where the provider is: on the public internet, or on a network of your own.'),
};

interface GivenProvider {
  OIDC_ISSUER?: string | undefined;
  OIDC_CLIENT_ID?: string | undefined;
  OIDC_ROLES: readonly unknown[];
  PUBLIC_URL?: string | undefined;
}

/** What has to be set beside an issuer, and is not. */
export function missingForProvider(given: GivenProvider): { variable: string; message: string }[] {
  if (!given.OIDC_ISSUER) return [];
  return [
    !given.OIDC_CLIENT_ID && { variable: 'OIDC_CLIENT_ID', message: 'must be set when OIDC_ISSUER is' },
    given.OIDC_ROLES.length === 0 && {
      variable: 'OIDC_ROLES',
      message: 'must name at least one group when OIDC_ISSUER is set, for example "analysts=analyst"',
    },
    !given.PUBLIC_URL && {
      variable: 'PUBLIC_URL',
      message: 'must be set when OIDC_ISSUER is: the provider sends people back there',
    },
  ].filter((one) => one !== false);
}
