import { sourcesOfAlert } from './sources-of-alert.js';
import { alert } from './alert.js';
import { article, paste } from './article.js';
import { ask } from './ask.js';
import { audit } from './audit.js';
import { common } from './common.js';
import { apiKeys, sources } from './connections.js';
import { deliveries } from './deliveries.js';
import { law } from './law.js';
import { mails } from './mails.js';
import { choosePassword, people, secondFactor, secondStep } from './people.js';
import { problems } from './problems.js';
import { queue } from './queue.js';
import { regimes } from './regimes.js';
import { shell, shortcuts } from './shell.js';
import { receivers } from './receivers.js';
import { password, signIn } from './sign-in.js';
import { sourceHealth } from './source-health.js';
import { sourceIntake, sourceLists } from './source-intake.js';
import { triage } from './triage.js';
import { teams } from './teams.js';
import { webhookForm, webhooks } from './webhooks.js';

export const en = {
  common,
  problems,
  law,
  sourcesOfAlert,
  shell,
  shortcuts,
  signIn,
  password,
  people,
  teams,
  choosePassword,
  secondStep,
  secondFactor,
  queue,
  triage,
  audit,
  alert,
  paste,
  article,
  ask,
  regimes,
  sources,
  sourceHealth,
  sourceIntake,
  sourceLists,
  webhooks,
  webhookForm,
  deliveries,
  receivers,
  mails,
  apiKeys,
};
