import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Permit } from '#libs/access';
import {
  cloudEventJsonSchema,
  EVENT_TYPES,
  EVENT_VERSION,
  eventJsonSchema,
  eventMeaning,
  type EventType,
  sampleEvents,
} from '#libs/webhooks';
import { notFound } from '../problem/problem.js';
import { SchemaQueryDto } from './delivery.dto.js';

@ApiTags('webhooks')
@Controller('event-types')
export class EventTypesController {
  @Get()
  @Permit('webhooks:read')
  @ApiOperation({ summary: 'Everything that webhooks and mails can tell of, with an example each' })
  list() {
    const items = EVENT_TYPES.map((type) => ({
      type,
      version: EVENT_VERSION,
      meaning: eventMeaning(type),
      schema: `/api/v1/event-types/${type}/schema`,
      example: sampleEvents.find((event) => event.type === type),
    }));
    return { items };
  }

  @Get(':type/schema')
  @Permit('webhooks:read')
  @ApiParam({ name: 'type', enum: EVENT_TYPES })
  @ApiOperation({ summary: 'JSON Schema (2020-12) of the body of one type of event' })
  schema(@Param('type') type: string, @Query() { format }: SchemaQueryDto) {
    if (!EVENT_TYPES.includes(type as EventType)) throw notFound('type of event');
    return format === 'cloudevents' ? cloudEventJsonSchema(type as EventType) : eventJsonSchema(type as EventType);
  }
}
