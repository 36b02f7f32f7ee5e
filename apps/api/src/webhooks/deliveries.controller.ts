import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Permit, type Principal, principalName } from '#libs/access';
import { DeliveryRepository, type ReplayOrder, REPLAYED_MAX, ReplayRepository } from '#libs/webhooks';
import { DataSource } from 'typeorm';
import { notFound, problem } from '../problem/problem.js';
import { DeliveryQueryDto, ReplayDto } from './delivery.dto.js';
import { WebhookDesk } from './webhook-desk.js';

const REPLAYS_LISTED = 20;

@ApiTags('webhooks')
@Controller('webhooks/:id')
export class DeliveriesController {
  constructor(
    private readonly database: DataSource,
    private readonly deliveries: DeliveryRepository,
    private readonly replays: ReplayRepository,
    private readonly desk: WebhookDesk,
  ) {}

  @Get('deliveries')
  @Permit('webhooks:read')
  @ApiOperation({ summary: 'The delivery log, newest first: what was answered, and when the next try is due' })
  async list(@Param('id', ParseUUIDPipe) id: string, @Query() { limit, cursor, state, type }: DeliveryQueryDto) {
    const { id: webhookId } = await this.desk.require(id);
    const filter = { webhookId, ...(state ? { state } : {}), ...(type ? { type } : {}), ...placeOf(cursor) };
    const items = await this.deliveries.list(filter, limit + 1);
    const page = items.slice(0, limit);
    return { items: page, nextCursor: items.length > limit ? page.at(-1)!.position : null };
  }

  @Get('deliveries/:deliveryId')
  @Permit('webhooks:read')
  @ApiOperation({
    summary: 'One delivery with its event and each try: what was sent, what came back, how long it took',
  })
  async read(@Param('id', ParseUUIDPipe) id: string, @Param('deliveryId', ParseUUIDPipe) deliveryId: string) {
    const delivery = await this.deliveries.find(id, deliveryId);
    if (!delivery) throw notFound('delivery');
    return delivery;
  }

  @Post('deliveries/:deliveryId/resend')
  @HttpCode(202)
  @Permit('webhooks:write')
  @ApiOperation({ summary: 'Send one again now, with the same identifier' })
  async resend(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('deliveryId', ParseUUIDPipe) deliveryId: string,
  ): Promise<void> {
    const webhook = await this.desk.require(id);
    if (webhook.status === 'off') throw problem(409, 'webhook-off', 'The webhook is switched off; switch it on first.');
    await this.database.transaction(async (manager) => {
      if (!(await this.deliveries.resend(manager, id, deliveryId))) throw notFound('delivery');
      await this.desk.tell(manager, principal, 'webhook.replayed', webhook, { new: { delivery: deliveryId } });
    });
  }

  @Post('deliveries/:deliveryId/give-up')
  @HttpCode(204)
  @Permit('webhooks:write')
  @ApiOperation({ summary: 'Stop trying one that waits, so that later news of its alert can go' })
  async giveUp(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('deliveryId', ParseUUIDPipe) deliveryId: string,
  ): Promise<void> {
    const webhook = await this.desk.require(id);
    const given = await this.database.transaction(async (manager) => {
      const isGiven = await this.deliveries.giveUp(manager, id, deliveryId, principalName(principal));
      const change = { new: { delivery: deliveryId } };
      if (isGiven) await this.desk.tell(manager, principal, 'webhook.delivery-given-up', webhook, change);
      return isGiven;
    });
    if (!given) throw problem(409, 'delivery-not-waiting', 'This delivery does not wait to be sent.');
  }

  @Get('replays')
  @Permit('webhooks:read')
  @ApiOperation({ summary: 'The latest replays and how far each has come' })
  async listReplays(@Param('id', ParseUUIDPipe) id: string) {
    await this.desk.require(id);
    return { items: await this.replays.list(id, REPLAYS_LISTED) };
  }

  @Post('replays')
  @HttpCode(202)
  @Permit('webhooks:write')
  @ApiOperation({ summary: 'Send again everything that failed since a time, or everything of a range of time' })
  async replay(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReplayDto,
  ) {
    const webhook = await this.desk.require(id);
    if (webhook.status === 'off') throw problem(409, 'webhook-off', 'The webhook is switched off; switch it on first.');
    const order = orderOf(body);
    const start = await this.database.transaction(async (manager) => {
      const started = await this.replays.start(manager, id, order, principalName(principal));
      if (started.outcome === 'started')
        await this.desk.tell(manager, principal, 'webhook.replayed', webhook, { new: toldOf(body) });
      return started;
    });
    if (start.outcome === 'started') return this.replays.find(id, start.id);
    const detail = `${start.found} messages would be sent again, more than the ${REPLAYED_MAX} of one replay; choose a shorter time.`;
    throw problem(422, 'replay-too-large', detail, [{ path: 'from', message: detail }]);
  }
}

function orderOf({ what, from, to }: ReplayDto): ReplayOrder {
  if (what === 'failed') return { what, from: new Date(from) };
  const range = { what, from: new Date(from), to: to === undefined ? new Date() : new Date(to) };
  if (range.from < range.to) return range;
  const message = 'the range ends before it begins';
  throw problem(422, 'invalid-request', message, [{ path: 'to', message }]);
}

/** The cursor of this list is a place among all events. */
function placeOf(cursor: string | undefined): { before?: string } {
  if (cursor === undefined) return {};
  if (/^\d{1,18}$/.test(cursor)) return { before: cursor };
  throw problem(422, 'invalid-cursor', 'The cursor is not one of ours: take it from "nextCursor" of the page before.');
}

function toldOf({ what, from, to }: ReplayDto) {
  return { what, from, ...(to === undefined ? {} : { to }) };
}
