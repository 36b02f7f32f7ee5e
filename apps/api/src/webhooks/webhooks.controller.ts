import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '#libs/access';
import {
  EVENT_TYPES,
  generateSecret,
  WebhookSecrets,
  WebhookAddresses,
  WebhookOutbox,
  WebhookRepository,
  type WebhookRow,
} from '#libs/webhooks';
import { DataSource } from 'typeorm';
import { PageQueryDto } from '../paging/page-query.dto.js';
import { notFound, problem } from '../problem/problem.js';
import { ChangeWebhookDto, CreateWebhookDto } from './webhook.dto.js';

function webhookView(webhook: WebhookRow & { lastDeliveryAt?: Date | null; lastStatus?: string | null }) {
  const { id, name, url, events, enabled, disabledReason, createdAt, lastDeliveryAt, lastStatus } = webhook;
  return {
    id,
    name,
    url,
    events,
    enabled,
    disabledReason,
    createdAt,
    lastDeliveryAt: lastDeliveryAt ?? null,
    lastStatus: lastStatus ?? null,
  };
}

@ApiTags('webhooks')
@Controller('webhooks')
export class WebhooksController {
  constructor(
    private readonly database: DataSource,
    private readonly webhooks: WebhookRepository,
    private readonly outbox: WebhookOutbox,
    private readonly secrets: WebhookSecrets,
    private readonly addresses: WebhookAddresses,
  ) {}

  @Get()
  @Permit('webhooks:read')
  @ApiOperation({ summary: 'List webhooks with the state of their last delivery' })
  async list() {
    return { items: (await this.webhooks.list()).map(webhookView) };
  }

  @Post()
  @Permit('webhooks:write')
  @ApiOperation({ summary: 'Add a webhook; "secret" is shown in this answer only' })
  async create(@Body() body: CreateWebhookDto) {
    const check = this.addresses.check(body.url);
    if (check.outcome === 'refused') {
      throw problem(422, 'address-refused', check.message, [{ path: 'url', message: check.message }]);
    }
    const secret = generateSecret();
    const webhook = await this.webhooks.insert({
      name: body.name,
      url: body.url,
      events: body.events ?? EVENT_TYPES,
      secretEncrypted: this.secrets.seal(secret),
      enabled: body.enabled ?? true,
    });
    return { webhook: webhookView(webhook), secret };
  }

  @Patch(':id')
  @Permit('webhooks:write')
  @ApiOperation({ summary: 'Rename, choose events, switch on or off' })
  async change(@Param('id', ParseUUIDPipe) id: string, @Body() body: ChangeWebhookDto) {
    const webhook = await this.webhooks.change(id, body);
    if (!webhook) throw notFound('webhook');
    return webhookView(webhook);
  }

  @Delete(':id')
  @Permit('webhooks:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove a webhook and its delivery log' })
  async remove(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    if (!(await this.webhooks.delete(id))) throw notFound('webhook');
  }

  @Post(':id/test')
  @Permit('webhooks:write')
  @HttpCode(202)
  @ApiOperation({ summary: 'Send a test event; see the deliveries for what came of it' })
  async test(@Param('id', ParseUUIDPipe) id: string) {
    const webhook = await this.webhooks.findById(id);
    if (!webhook) throw notFound('webhook');
    if (!webhook.enabled) throw problem(409, 'webhook-off', 'Switch the webhook on first.');
    const message = 'This is a test. If you can verify its signature, you are ready for alerts.';
    const event = { type: 'webhook.test', data: { message } } as const;
    const eventId = await this.database.transaction((manager) => this.outbox.recordFor(manager, event, webhook));
    return { eventId };
  }

  @Get(':id/deliveries')
  @Permit('webhooks:read')
  @ApiOperation({ summary: 'The delivery log, newest first: what was answered, and when the next try is due' })
  async deliveries(@Param('id', ParseUUIDPipe) id: string, @Query() { limit }: PageQueryDto) {
    if (!(await this.webhooks.findById(id))) throw notFound('webhook');
    return { items: await this.webhooks.deliveries(id, limit) };
  }
}
