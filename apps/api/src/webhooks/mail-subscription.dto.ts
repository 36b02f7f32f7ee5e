import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { IsEmail, IsIn, MaxLength } from 'class-validator';
import { MAIL_MODES, type MailMode } from '#libs/webhooks';
import { IfGiven, IsName } from '../problem/fields.js';
import { SubscriptionDto } from './webhook.dto.js';

const STATUSES = ['active', 'off'] as const;

export class CreateMailSubscriptionDto extends SubscriptionDto {
  @ApiProperty({ example: 'Night desk' })
  @IsName(200)
  name: string;

  @ApiProperty({ example: 'desk@example.org' })
  @IsEmail({}, { message: 'address must be one e-mail address' })
  @MaxLength(320)
  address: string;

  @ApiPropertyOptional({ enum: MAIL_MODES, default: 'immediate', description: 'One mail an event, or gathered' })
  @IfGiven()
  @IsIn(MAIL_MODES)
  mode?: MailMode;

  @ApiPropertyOptional({ enum: STATUSES, default: 'active' })
  @IfGiven()
  @IsIn(STATUSES)
  status?: (typeof STATUSES)[number];
}

export class ChangeMailSubscriptionDto extends PartialType(CreateMailSubscriptionDto, { skipNullProperties: false }) {}
