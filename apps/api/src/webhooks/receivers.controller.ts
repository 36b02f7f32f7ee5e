import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Permit, type Principal } from '#libs/access';
import { ReceiverCheck } from '#libs/webhooks';
import { DataSource } from 'typeorm';
import { problem } from '../problem/problem.js';
import { receiverSamples } from './receiver-samples.js';
import { WebhookDesk } from './webhook-desk.js';

@ApiTags('webhooks')
@Controller()
export class ReceiversController {
  constructor(
    private readonly database: DataSource,
    private readonly desk: WebhookDesk,
    private readonly check: ReceiverCheck,
  ) {}

  @Get('receiver-samples')
  @Permit('webhooks:read')
  @ApiOperation({ summary: 'How a receiver verifies a message: code without packages, in five languages' })
  samples() {
    return { items: receiverSamples() };
  }

  @Post('webhooks/:id/check')
  @HttpCode(200)
  @Permit('webhooks:write')
  @ApiOperation({
    summary: 'Send one genuine and three forged messages now, and tell whether the receiver takes the one only',
  })
  async run(@CurrentPrincipal() principal: Principal, @Param('id', ParseUUIDPipe) id: string) {
    const webhook = await this.desk.require(id);
    if (['slack', 'teams', 'mattermost'].includes(webhook.format)) {
      const detail = 'Slack, Teams and Mattermost do not look at signatures; keep their addresses secret instead.';
      throw problem(409, 'format-not-verified', detail);
    }
    await this.database.transaction((manager) => this.desk.tell(manager, principal, 'webhook.tested', webhook, {}));
    return { items: await this.check.run(await this.desk.receiver(id)) };
  }
}
