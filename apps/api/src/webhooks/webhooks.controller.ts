import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Permit, type Principal } from '#libs/access';
import {
  eventInWords,
  formatFor,
  sampleEvents,
  templateProblem,
  WebhookOutbox,
  WebhookRepository,
} from '#libs/webhooks';
import { DataSource } from 'typeorm';
import { problem } from '../problem/problem.js';
import { PreviewDto } from './delivery.dto.js';
import { WebhookDesk } from './webhook-desk.js';
import { ChangeWebhookDto, CreateWebhookDto, RotateSecretDto } from './webhook.dto.js';
import { webhookView } from './webhook.view.js';

const TEST_MESSAGE = 'This is a test. If you can verify its signature, you are ready for alerts.';

@ApiTags('webhooks')
@Controller('webhooks')
export class WebhooksController {
  constructor(
    private readonly database: DataSource,
    private readonly webhooks: WebhookRepository,
    private readonly outbox: WebhookOutbox,
    private readonly desk: WebhookDesk,
  ) {}

  @Get()
  @Permit('webhooks:read')
  @ApiOperation({ summary: 'List webhooks and how it goes with them' })
  async list() {
    return { items: (await this.webhooks.list()).map((webhook) => webhookView(webhook)) };
  }

  @Post()
  @Permit('webhooks:write')
  @ApiOperation({
    summary: 'Add a webhook; "secret" (or, for ed25519, "publicKey") is for its receiver, shown here once',
  })
  async create(@CurrentPrincipal() principal: Principal, @Body() body: CreateWebhookDto) {
    const { webhook, shown } = await this.desk.add(principal, body);
    return { webhook: webhookView(webhook), ...shown };
  }

  @Post('preview')
  @HttpCode(200)
  @Permit('webhooks:read')
  @ApiOperation({
    summary:
      'What a sample event looks like in a format or a template; "problem" is what would keep it from being saved',
  })
  preview(@Body() { type, format, template = '', templateContentType = 'application/json' }: PreviewDto) {
    const sample = sampleEvents.find((event) => event.type === type)!;
    const chosen =
      format === 'template' ? { format, template, contentType: templateContentType } : ({ format } as const);
    const formatting = formatFor(sample, chosen, 'msg_sample', 'https://watch.example.org');
    if (formatting.outcome === 'problem') {
      const { message } = formatting;
      throw problem(422, 'template-refused', message, [{ path: 'template', message }]);
    }
    const fault =
      chosen.format === 'template' ? templateProblem({ template, contentType: templateContentType }, [type]) : null;
    const { title, text, facts, link, notice } = eventInWords(sample);
    const words = { title, text, facts: facts.map(([name, value]) => ({ name, value })), link, notice };
    return { contentType: formatting.contentType, body: formatting.body, words, problem: fault };
  }

  @Get(':id')
  @Permit('webhooks:read')
  @ApiOperation({ summary: 'One webhook, with the kinds of its secrets and the keys that verify them' })
  async read(@Param('id', ParseUUIDPipe) id: string) {
    return webhookView(await this.desk.require(id), await this.desk.secrets(id));
  }

  @Patch(':id')
  @Permit('webhooks:write')
  @ApiOperation({ summary: 'Change what it is told of, in which form, where; pause it or switch it on and off' })
  async change(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeWebhookDto,
  ) {
    return webhookView(await this.desk.change(principal, id, body), await this.desk.secrets(id));
  }

  @Delete(':id')
  @Permit('webhooks:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove a webhook and its delivery log' })
  async remove(@CurrentPrincipal() principal: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.desk.remove(principal, id);
  }

  @Post(':id/secrets')
  @Permit('webhooks:write')
  @ApiOperation({ summary: 'Rotate the secret: the new one is shown once, the old one signs along for a while' })
  rotate(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RotateSecretDto,
  ) {
    return this.desk.rotate(principal, id, body);
  }

  @Post(':id/test')
  @Permit('webhooks:write')
  @HttpCode(202)
  @ApiOperation({
    summary: 'Send a test event, also to one that is paused or off; see the deliveries for what came of it',
  })
  async test(@CurrentPrincipal() principal: Principal, @Param('id', ParseUUIDPipe) id: string) {
    const webhook = await this.desk.require(id);
    const event = { type: 'webhook.test', data: { message: TEST_MESSAGE } } as const;
    const eventId = await this.database.transaction(async (manager) => {
      await this.desk.tell(manager, principal, 'webhook.tested', webhook, {});
      return this.outbox.recordTest(manager, event, id);
    });
    return { eventId };
  }
}
