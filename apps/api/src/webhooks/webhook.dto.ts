import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsUrl,
  MaxLength,
} from 'class-validator';
import { EVENT_TYPES, type EventType } from '#libs/webhooks';
import { IfGiven, IsName } from '../problem/fields.js';

export class CreateWebhookDto {
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

  @ApiPropertyOptional({ enum: EVENT_TYPES, isArray: true, description: 'What it is told of; left out, everything' })
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @ArrayMaxSize(EVENT_TYPES.length)
  @IsIn(EVENT_TYPES, { each: true, message: `each event must be one of ${EVENT_TYPES.join(', ')}` })
  events?: EventType[];

  @ApiPropertyOptional({ default: true })
  @IsOptional()
  @IsBoolean()
  enabled?: boolean;
}

export class ChangeWebhookDto {
  @ApiPropertyOptional()
  @IfGiven()
  @IsName(200)
  name?: string;

  @ApiPropertyOptional({ enum: EVENT_TYPES, isArray: true })
  @IfGiven()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(EVENT_TYPES, { each: true, message: `each event must be one of ${EVENT_TYPES.join(', ')}` })
  events?: EventType[];

  @ApiPropertyOptional()
  @IfGiven()
  @IsBoolean()
  enabled?: boolean;
}
