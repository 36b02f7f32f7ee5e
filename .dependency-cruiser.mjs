const pure = '^libs/(catalogue|lexicon|extraction|assessment)/src/';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'libs-not-to-apps', severity: 'error', from: { path: '^libs/' }, to: { path: '^apps/' } },
    {
      name: 'app-to-app',
      comment: 'Applications share libraries, never each other.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'through-the-index',
      comment: 'A library is used through its index only.',
      severity: 'error',
      from: { path: '^(apps|libs)/([^/]+)/' },
      to: { path: '^libs/[^/]+/src/(?!index\\.ts$)', pathNot: '^$1/$2/' },
    },
    {
      name: 'pure-libraries',
      comment:
        'The law, the words, the reading and the judging know no framework, no database, no clock and no network.',
      severity: 'error',
      from: { path: pure, pathNot: '\\.spec\\.ts$' },
      to: { pathNot: [pure, '^node_modules/(yaml|zod)/'] },
    },
    {
      name: 'flow-of-the-pure-libraries',
      comment: 'lexicon <- catalogue, extraction, assessment; catalogue <- assessment.',
      severity: 'error',
      from: { path: '^libs/(lexicon|catalogue|extraction)/src/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^libs/assessment/' },
    },
    {
      name: 'only-outbound-dials',
      comment: 'Every connection to the world goes through libs/outbound, which checks the address at dial time.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: ['^libs/(outbound|database)/', '^apps/console/', '\\.spec\\.ts$'] },
      to: { path: '(^node_modules/undici/)|(^(node:)?(http|https|net|tls|dgram)$)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-mail-mails',
      comment: 'nodemailer connects by itself: to the one server of the settings, from libs/mail alone.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: ['^libs/mail/'] },
      to: { path: '^node_modules/nodemailer/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^apps/console/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'node', 'default'] },
  },
};
