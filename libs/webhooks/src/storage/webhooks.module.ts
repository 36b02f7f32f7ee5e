import { Module } from '@nestjs/common';
import { WebhookDispatcher } from './webhook-dispatcher.js';
import { WebhookOutbox } from './webhook-outbox.js';
import { WebhookRepository } from './webhook.repository.js';

@Module({
  providers: [WebhookRepository, WebhookOutbox, WebhookDispatcher],
  exports: [WebhookRepository, WebhookOutbox, WebhookDispatcher],
})
export class WebhooksModule {}
