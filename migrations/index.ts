import { Initial1764000000000 } from './1764000000000-initial.js';
import { KindsOfSource1795522000000 } from './1795522000000-kinds-of-source.js';
import { OneArticlePerAddress1795522000001 } from './1795522000001-one-article-per-address.js';
import { Scheduling1795523000000 } from './1795523000000-scheduling.js';
import { Stories1795524000000 } from './1795524000000-stories.js';
import { Incidents1795524000001 } from './1795524000001-incidents.js';
import { Audit1795525000000 } from './1795525000000-audit.js';
import { AuditKey1795525000001 } from './1795525000001-audit-key.js';
import { AuditKeyName1795525000002 } from './1795525000002-audit-key-name.js';
import { Lifecycle1795525000010 } from './1795525000010-lifecycle.js';
import { People1795526000000 } from './1795526000000-people.js';
import { WebhookEvents1795527000000 } from './1795527000000-webhook-events.js';
import { WebhookDelivery1795527100000 } from './1795527100000-webhook-delivery.js';
import { Teams1795528000000 } from './1795528000000-teams.js';
import { ProviderSignIn1795529100000 } from './1795529100000-provider-sign-in.js';
import { AlertsDue1795529500000 } from './1795529500000-alerts-due.js';
import { SourceImports1795530000000 } from './1795530000000-source-imports.js';
import { Visibility1795530500000 } from './1795530500000-visibility.js';

/** Every migration, oldest first. Forward-only: a released migration is never edited. */
export const migrations = [
  Initial1764000000000,
  KindsOfSource1795522000000,
  OneArticlePerAddress1795522000001,
  Scheduling1795523000000,
  Stories1795524000000,
  Incidents1795524000001,
  Audit1795525000000,
  AuditKey1795525000001,
  AuditKeyName1795525000002,
  Lifecycle1795525000010,
  People1795526000000,
  WebhookEvents1795527000000,
  WebhookDelivery1795527100000,
  Teams1795528000000,
  ProviderSignIn1795529100000,
  AlertsDue1795529500000,
  SourceImports1795530000000,
  Visibility1795530500000,
];
