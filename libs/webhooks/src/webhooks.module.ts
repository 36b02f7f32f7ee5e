import { Module } from '@nestjs/common';
import { AttemptLog } from './delivery/attempt-log.js';
import { LaneRepository } from './delivery/lane.repository.js';
import { MailSubscriptionRepository } from './mail/mail-subscription.repository.js';
import { DeliveryRepository } from './storage/delivery.repository.js';
import { ReplayRepository } from './storage/replay.repository.js';
import { WebhookOutbox } from './storage/webhook-outbox.js';
import { WebhookRepository } from './storage/webhook.repository.js';
import { SunsetWatch } from './sunset/sunset-watch.js';

const providers = [
  WebhookRepository,
  WebhookOutbox,
  DeliveryRepository,
  ReplayRepository,
  LaneRepository,
  AttemptLog,
  MailSubscriptionRepository,
  SunsetWatch,
];

@Module({ providers, exports: providers })
export class WebhooksModule {}
