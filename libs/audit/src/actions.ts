/**
 * Everything that the audit tells of, as `subject.what-happened`. A new action is a new line here, with its words in the
 * console's catalogue; an action that records have is never renamed.
 */
export const AUDIT_ACTIONS = [
  'session.signed-in',
  'session.signed-out',
  'session.refused',
  'request.refused',

  'user.created',
  'user.changed',
  'user.disabled',
  'user.enabled',
  'user.role-changed',
  'user.password-changed',
  'user.password-reset',
  'user.sessions-ended',
  'user.let-in-again',
  'user.teams-changed',
  'user.second-factor-added',
  'user.second-factor-removed',

  'team.created',
  'team.changed',
  'team.removed',

  'api-key.created',
  'api-key.changed',
  'api-key.rotated',
  'api-key.revoked',

  'source.added',
  'source.changed',
  'source.removed',
  'source.scan-asked',

  'webhook.added',
  'webhook.changed',
  'webhook.removed',
  'webhook.secret-rotated',
  'webhook.tested',
  'webhook.replayed',
  'webhook.delivery-given-up',

  'mail-subscription.added',
  'mail-subscription.changed',
  'mail-subscription.removed',
  'mail-subscription.tested',

  'article.posted',
  'article.read',
  'report.posted',
  'report.corrected',

  'alert.raised',
  'alert.level-changed',
  'alert.read',
  'alert.exported',
  'alert.assigned',
  'alert.status-changed',
  'alert.closed',
  'alert.reopened',
  'alert.approval-asked',
  'alert.approval-refused',
  'alert.snoozed',
  'alert.undone',
  'alert.commented',
  'alert.tagged',
  'alert.linked',
  'alert.due-changed',
  'alert.watched',
  'alert.merged',
  'alert.split',

  'catalogue.changed',
  'settings.changed',

  'audit.read',
  'audit.exported',
  'audit.verified',
  'audit.key-made',
] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];
type KindOf<Action> = Action extends `${infer Kind}.${string}` ? Kind : never;
export type SubjectKind = KindOf<AuditAction>;
