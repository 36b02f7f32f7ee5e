import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Permit, type Principal, whoOf } from '#libs/access';
import { Audit, type AuditAction, type Json } from '#libs/audit';
import { Mailer } from '#libs/mail';
import {
  eventMail,
  EVENT_TYPES,
  MailSubscriptionRepository,
  type MailSubscriptionRow,
  sampleEvents,
} from '#libs/webhooks';
import { DataSource, type EntityManager } from 'typeorm';
import { notFound, problem } from '../problem/problem.js';
import { ChangeMailSubscriptionDto, CreateMailSubscriptionDto } from './mail-subscription.dto.js';

function mailSubscriptionView(row: MailSubscriptionRow) {
  const { id, name, address, mode, status, events, regimes, levels, parties, teams } = row;
  const { lastError, lastSentAt, createdAt } = row;
  return { id, name, address, mode, status, events, regimes, levels, parties, teams, lastError, lastSentAt, createdAt };
}

@ApiTags('mail subscriptions')
@Controller('mail-subscriptions')
export class MailSubscriptionsController {
  constructor(
    private readonly database: DataSource,
    private readonly subscriptions: MailSubscriptionRepository,
    private readonly mailer: Mailer,
    private readonly audit: Audit,
  ) {}

  @Get()
  @Permit('webhooks:read')
  @ApiOperation({ summary: 'Who is told by mail; "isConfigured" is false when no mail server is set' })
  async list() {
    const items = (await this.subscriptions.list()).map(mailSubscriptionView);
    return { isConfigured: this.mailer.isConfigured, items };
  }

  @Post()
  @Permit('webhooks:write')
  @ApiOperation({ summary: 'Have somebody told by mail, at once or in a digest' })
  async create(@CurrentPrincipal() principal: Principal, @Body() body: CreateMailSubscriptionDto) {
    const settings = Object.assign({ mode: 'immediate' as const, events: [...EVENT_TYPES] as string[] }, body);
    const id = await this.database.transaction(async (manager) => {
      const added = await this.subscriptions.insert(manager, settings);
      const subject = { id: added, name: body.name };
      await this.tell(manager, principal, 'mail-subscription.added', subject, { new: plain(settings) });
      return added;
    });
    return mailSubscriptionView(await this.require(id));
  }

  @Patch(':id')
  @Permit('webhooks:write')
  @ApiOperation({ summary: 'Change what is told, to whom and how often; switch on and off' })
  async change(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeMailSubscriptionDto,
  ) {
    const before = await this.require(id);
    await this.database.transaction(async (manager) => {
      await this.subscriptions.change(manager, id, body);
      await this.tell(manager, principal, 'mail-subscription.changed', before, { new: plain(body) });
    });
    return mailSubscriptionView(await this.require(id));
  }

  @Delete(':id')
  @Permit('webhooks:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Stop telling somebody by mail' })
  async remove(@CurrentPrincipal() principal: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    const before = await this.require(id);
    await this.database.transaction(async (manager) => {
      await this.subscriptions.delete(manager, id);
      await this.tell(manager, principal, 'mail-subscription.removed', before, { old: { address: before.address } });
    });
  }

  @Post(':id/test')
  @Permit('webhooks:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Send a test mail now' })
  async test(@CurrentPrincipal() principal: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    const subscription = await this.require(id);
    const sample = sampleEvents.find(({ type }) => type === 'webhook.test')!;
    const outcome = await this.mailer.send({ to: subscription.address, ...eventMail(sample) });
    if (outcome.outcome === 'not-configured') {
      throw problem(409, 'mail-not-configured', 'No mail server is set: see SMTP_URL in docs/configuration.md.');
    }
    await this.database.transaction((manager) =>
      this.tell(manager, principal, 'mail-subscription.tested', subscription, {}),
    );
    if (outcome.outcome === 'failed') throw problem(502, 'mail-failed', outcome.message);
  }

  private async require(id: string): Promise<MailSubscriptionRow> {
    const row = await this.subscriptions.find(id);
    if (!row) throw notFound('mail subscription');
    return row;
  }

  private async tell(
    manager: EntityManager,
    principal: Principal,
    what: AuditAction,
    { id, name }: { id: string; name: string },
    change: { old?: Json; new?: Json },
  ): Promise<void> {
    await this.audit.record(manager, { who: whoOf(principal), what, subject: { id, name }, ...change });
  }
}

function plain(settings: object): Json {
  return JSON.parse(JSON.stringify(settings)) as Json;
}
