import { Module } from '@nestjs/common';
import { AttemptLog } from './delivery/attempt-log.js';
import { LaneRepository } from './delivery/lane.repository.js';
import { DeliveryRepository } from './storage/delivery.repository.js';
import { ReplayRepository } from './storage/replay.repository.js';
import { WebhookOutbox } from './storage/webhook-outbox.js';
import { WebhookRepository } from './storage/webhook.repository.js';

const providers = [WebhookRepository, WebhookOutbox, DeliveryRepository, ReplayRepository, LaneRepository, AttemptLog];

@Module({ providers, exports: providers })
export class WebhooksModule {}
