import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsString,
  IsUrl,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import {
  EVENT_TYPES,
  type EventType,
  PAYLOAD_FORMATS,
  type PayloadFormat,
  TEMPLATE_CONTENT_TYPES,
  TEMPLATE_LENGTH_MAX,
  type TemplateContentType,
  type WebhookStatus,
} from '#libs/webhooks';
import { applyDecorators } from '@nestjs/common';
import { IfGiven, IsName } from '../problem/fields.js';

const LEVELS = ['violation', 'possible', 'review'];
const STATUSES = ['active', 'paused', 'off'];
export const SIGNATURES = ['v1', 'v1a'] as const;

/** A list of a filter: empty lets everything through. */
export const IsFilter = (pattern: RegExp, message: string) =>
  applyDecorators(
    IfGiven(),
    IsArray(),
    ArrayUnique(),
    ArrayMaxSize(200),
    IsString({ each: true }),
    Matches(pattern, { each: true, message }),
  );

const IsSecret = () => applyDecorators(IfGiven(), IsString(), MaxLength(200));

export class SubscriptionDto {
  @ApiPropertyOptional({ enum: EVENT_TYPES, isArray: true, description: 'What it is told of; left out, everything' })
  @IfGiven()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @ArrayMaxSize(EVENT_TYPES.length)
  @IsIn(EVENT_TYPES, { each: true, message: `each event must be one of ${EVENT_TYPES.join(', ')}` })
  events?: EventType[];

  @ApiPropertyOptional({ type: [String], example: ['KP-1718'], description: 'Only these regimes; empty for all' })
  @IsFilter(/^[A-Z0-9][A-Za-z0-9-]{1,40}$/, 'each regime must be an identifier such as KP-1718')
  regimes?: string[];

  @ApiPropertyOptional({ enum: LEVELS, isArray: true, description: 'Only alerts of these levels; empty for all' })
  @IfGiven()
  @IsArray()
  @ArrayUnique()
  @IsIn(LEVELS, { each: true, message: `each level must be one of ${LEVELS.join(', ')}` })
  levels?: string[];

  @ApiPropertyOptional({
    type: [String],
    example: ['KP'],
    description: 'Only alerts with one of these parties: ISO 3166-1 codes of States, slugs of other actors',
  })
  @IsFilter(
    /^([A-Z]{2}|[a-z0-9][a-z0-9-]{1,80})$/,
    'each party must be a code such as KP or a slug such as wagner-group',
  )
  parties?: string[];

  @ApiPropertyOptional({ type: [String], description: 'Only alerts of these teams, by their identifiers' })
  @IsFilter(/^[\w-]{1,80}$/, 'each team must be the identifier of a team')
  teams?: string[];
}

class WebhookSettingsDto extends SubscriptionDto {
  @ApiProperty({ example: 'Compliance desk' })
  @IsName(200)
  name: string;

  @ApiProperty({ example: 'https://hooks.example.org/embargo' })
  @IsUrl(
    { protocols: ['http', 'https'], require_protocol: true, require_tld: false, disallow_auth: true },
    { message: 'url must be an address that starts with https://, without user name and password' },
  )
  @MaxLength(2000)
  url: string;

  @ApiPropertyOptional({
    enum: STATUSES,
    default: 'active',
    description: 'paused: messages wait; off: they are noted as failed, to be replayed',
  })
  @IfGiven()
  @IsIn(STATUSES)
  status?: WebhookStatus;

  @ApiPropertyOptional({ enum: PAYLOAD_FORMATS, default: 'standard-webhooks' })
  @IfGiven()
  @IsIn(PAYLOAD_FORMATS)
  format?: PayloadFormat;

  @ApiPropertyOptional({
    description: 'Of the format "template"; see docs/webhooks.md',
    example: '{"text":"{{words.title}}"}',
  })
  @IfGiven()
  @IsString()
  @MaxLength(TEMPLATE_LENGTH_MAX)
  template?: string;

  @ApiPropertyOptional({ enum: TEMPLATE_CONTENT_TYPES, default: 'application/json' })
  @IfGiven()
  @IsIn(TEMPLATE_CONTENT_TYPES)
  templateContentType?: TemplateContentType;
}

export class NewSecretDto {
  @ApiPropertyOptional({ enum: SIGNATURES, default: 'v1', description: 'v1: HMAC-SHA256; v1a: ed25519' })
  @IfGiven()
  @IsIn(SIGNATURES)
  signature?: (typeof SIGNATURES)[number];

  @ApiPropertyOptional({ description: 'A secret of your own, whsec_...; left out, one is made' })
  @IsSecret()
  secret?: string;
}

export class CreateWebhookDto extends WebhookSettingsDto {
  @ApiPropertyOptional({ enum: SIGNATURES, default: 'v1', description: 'v1: HMAC-SHA256; v1a: ed25519' })
  @IfGiven()
  @IsIn(SIGNATURES)
  signature?: (typeof SIGNATURES)[number];

  @ApiPropertyOptional({ description: 'A secret of your own, whsec_...; left out, one is made' })
  @IsSecret()
  secret?: string;
}

export class ChangeWebhookDto extends PartialType(WebhookSettingsDto, { skipNullProperties: false }) {}

export class RotateSecretDto extends NewSecretDto {
  @ApiPropertyOptional({
    default: 24,
    minimum: 0,
    maximum: 720,
    description: 'Hours for which messages are signed with the old secret as well; 0 ends it at once',
  })
  @IfGiven()
  @IsInt()
  @Min(0)
  @Max(720)
  overlapHours?: number;
}
