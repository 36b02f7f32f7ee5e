import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsString, Matches, MaxLength } from 'class-validator';
import {
  EVENT_TYPES,
  type EventType,
  PAYLOAD_FORMATS,
  type PayloadFormat,
  TEMPLATE_CONTENT_TYPES,
  TEMPLATE_LENGTH_MAX,
  type TemplateContentType,
} from '#libs/webhooks';
import { PageQueryDto } from '../paging/page-query.dto.js';
import { IfGiven } from '../problem/fields.js';

const STATES = ['pending', 'delivered', 'failed'] as const;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/;
const IS_MOMENT = { message: '$property must be a time such as 2026-01-31T08:00:00Z' };

export class DeliveryQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: STATES })
  @IfGiven()
  @IsIn(STATES)
  state?: (typeof STATES)[number];

  @ApiPropertyOptional({ enum: EVENT_TYPES })
  @IfGiven()
  @IsIn(EVENT_TYPES)
  type?: EventType;
}

export class SchemaQueryDto {
  @ApiPropertyOptional({ enum: ['standard-webhooks', 'cloudevents'], default: 'standard-webhooks' })
  @IfGiven()
  @IsIn(['standard-webhooks', 'cloudevents'])
  format?: 'standard-webhooks' | 'cloudevents';
}

export class ReplayDto {
  @ApiProperty({ enum: ['failed', 'range'], description: 'failed: what was given up; range: everything of a time' })
  @IsIn(['failed', 'range'])
  what: 'failed' | 'range';

  @ApiProperty({ example: '2026-01-31T08:00:00Z' })
  @IsISO8601({ strict: true }, IS_MOMENT)
  @Matches(MOMENT, IS_MOMENT)
  from: string;

  @ApiPropertyOptional({ description: 'Of a range only; left out, until now' })
  @IfGiven()
  @IsISO8601({ strict: true }, IS_MOMENT)
  @Matches(MOMENT, IS_MOMENT)
  to?: string;
}

export class PreviewDto {
  @ApiProperty({ enum: EVENT_TYPES })
  @IsIn(EVENT_TYPES)
  type: EventType;

  @ApiProperty({ enum: PAYLOAD_FORMATS })
  @IsIn(PAYLOAD_FORMATS)
  format: PayloadFormat;

  @ApiPropertyOptional()
  @IfGiven()
  @IsString()
  @MaxLength(TEMPLATE_LENGTH_MAX)
  template?: string;

  @ApiPropertyOptional({ enum: TEMPLATE_CONTENT_TYPES })
  @IfGiven()
  @IsIn(TEMPLATE_CONTENT_TYPES)
  templateContentType?: TemplateContentType;
}
